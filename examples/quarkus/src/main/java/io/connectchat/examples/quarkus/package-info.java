/** What the routes in YAML call: the answers of {@code POST /chats}, and what is changed about the component's client. */
@NullMarked
package io.connectchat.examples.quarkus;

import org.jspecify.annotations.NullMarked;
