/** Internal: health checks and the dev console, for those who run the application. */
@NullMarked
package io.connectchat.camel.internal.insight;

import org.jspecify.annotations.NullMarked;
