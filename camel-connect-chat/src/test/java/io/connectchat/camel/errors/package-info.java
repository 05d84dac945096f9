/** What a route is told when a call fails. */
@NullMarked
package io.connectchat.camel.errors;

import org.jspecify.annotations.NullMarked;
