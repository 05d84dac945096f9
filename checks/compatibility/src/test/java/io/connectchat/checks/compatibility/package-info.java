/** A smoke suite for the component on the Camel versions and Javas that users have. */
@NullMarked
package io.connectchat.checks.compatibility;

import org.jspecify.annotations.NullMarked;
