/** Internal: what a trace tells of a call and its attempts. */
@NullMarked
package io.connectchat.camel.internal.traces;

import org.jspecify.annotations.NullMarked;
