/** The build steps of the Quarkus extension. */
@NullMarked
package io.connectchat.quarkus.deployment;

import org.jspecify.annotations.NullMarked;
