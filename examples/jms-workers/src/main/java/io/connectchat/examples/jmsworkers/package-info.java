/** Many workers start chats for the recipients of one queue: the worker, and the feeder that fills the queue. */
@NullMarked
package io.connectchat.examples.jmsworkers;

import org.jspecify.annotations.NullMarked;
