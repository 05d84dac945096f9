/** Internal: the options that a URI may set, and how they are bound. */
@NullMarked
package io.connectchat.camel.internal.option;

import org.jspecify.annotations.NullMarked;
