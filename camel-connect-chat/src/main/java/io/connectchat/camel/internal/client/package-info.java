/** Internal: the SDK's clients, one for each distinct configuration, and members that the SDK does not have. */
@NullMarked
package io.connectchat.camel.internal.client;

import org.jspecify.annotations.NullMarked;
