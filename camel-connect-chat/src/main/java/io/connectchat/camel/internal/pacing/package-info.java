/** Internal: how many messages are in flight, and how fast they are sent. */
@NullMarked
package io.connectchat.camel.internal.pacing;

import org.jspecify.annotations.NullMarked;
