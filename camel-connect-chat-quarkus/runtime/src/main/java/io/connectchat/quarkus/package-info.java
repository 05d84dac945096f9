/** The configuration of the Quarkus extension. */
@NullMarked
package io.connectchat.quarkus;

import org.jspecify.annotations.NullMarked;
