/** Internal: what is wrong with a request, where it came from, and how to mend it. */
@NullMarked
package io.connectchat.camel.internal.violation;

import org.jspecify.annotations.NullMarked;
