/** Internal: how many messages are in flight, how fast calls are sent, and on which threads routes go on. */
@NullMarked
package io.connectchat.camel.internal.flow;

import org.jspecify.annotations.NullMarked;
