/** Internal: the ancestors of an exchange. */
@NullMarked
package io.connectchat.camel.internal.lineage;

import org.jspecify.annotations.NullMarked;
