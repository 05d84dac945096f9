/** An application whose {@code POST /chats} starts a chat. */
@NullMarked
package io.connectchat.examples.springboot;

import org.jspecify.annotations.NullMarked;
