/** Internal: the component's figures, for those who run the application. */
@NullMarked
package io.connectchat.camel.internal.metrics;

import org.jspecify.annotations.NullMarked;
