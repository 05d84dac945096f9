/** Watches what the tests send and what the component says, so that the one can be looked for in the other. */
@NullMarked
package io.connectchat.camel.leak;

import org.jspecify.annotations.NullMarked;
