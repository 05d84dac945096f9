/** Internal: how much may be under way at once. */
@NullMarked
package io.connectchat.camel.internal.pacing;

import org.jspecify.annotations.NullMarked;
