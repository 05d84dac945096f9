/**
 * Internal: from an exchange to a document, and from a document to the SDK's request, by the operation's schema. Header,
 * then body, then option.
 */
@NullMarked
package io.connectchat.camel.internal.request;

import org.jspecify.annotations.NullMarked;
