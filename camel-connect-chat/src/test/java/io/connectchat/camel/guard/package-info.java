/** What a message cannot change where the endpoint has said it. */
@NullMarked
package io.connectchat.camel.guard;

import org.jspecify.annotations.NullMarked;
