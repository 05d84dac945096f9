/** Internal: which exchange another one was made from. */
@NullMarked
package io.connectchat.camel.internal.lineage;

import org.jspecify.annotations.NullMarked;
