/** Internal: which options a URI may set, and how they are read. */
@NullMarked
package io.connectchat.camel.internal.option;

import org.jspecify.annotations.NullMarked;
