/** What the component says to some thousand messages: recorded, so that a change of its inside changes none of it. */
@NullMarked
package io.connectchat.camel.recorded;

import org.jspecify.annotations.NullMarked;
