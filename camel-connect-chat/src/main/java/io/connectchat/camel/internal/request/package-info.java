/**
 * Internal: from an exchange to a {@link io.connectchat.camel.internal.request.ChatRequest}. One row of
 * {@link io.connectchat.camel.internal.request.FieldTable} for each member of the API; header, then body, then option.
 */
@NullMarked
package io.connectchat.camel.internal.request;

import org.jspecify.annotations.NullMarked;
