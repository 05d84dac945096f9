/** How many calls are under way, how fast they start, and what becomes of them at a stop. */
@NullMarked
package io.connectchat.camel.flow;

import org.jspecify.annotations.NullMarked;
