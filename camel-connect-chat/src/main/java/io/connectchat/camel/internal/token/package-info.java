/** Internal: the client token of a request, which makes a call that is repeated start nothing. */
@NullMarked
package io.connectchat.camel.internal.token;

import org.jspecify.annotations.NullMarked;
