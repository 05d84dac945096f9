/** The component <code>aws-connect-chat</code>: starts outbound chats through Amazon Connect. */
@NullMarked
package io.connectchat.camel;

import org.jspecify.annotations.NullMarked;
