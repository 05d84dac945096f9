/**
 * Internal: what a request looks like. A tree of members with their names, limits, headers and options, the document that
 * has its shape, and the check of one by the other.
 */
@NullMarked
package io.connectchat.camel.internal.schema;

import org.jspecify.annotations.NullMarked;
