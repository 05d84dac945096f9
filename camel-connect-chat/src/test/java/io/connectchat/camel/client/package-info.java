/** The SDK's client: its options, its threads, who shares it, and one that an application brings. */
@NullMarked
package io.connectchat.camel.client;

import org.jspecify.annotations.NullMarked;
