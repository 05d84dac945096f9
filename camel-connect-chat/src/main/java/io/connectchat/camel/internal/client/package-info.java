/** Internal: the SDK's clients, one for each distinct configuration, and the member that the SDK does not know. */
@NullMarked
package io.connectchat.camel.internal.client;

import org.jspecify.annotations.NullMarked;
