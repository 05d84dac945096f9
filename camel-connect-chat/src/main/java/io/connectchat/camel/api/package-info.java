/** What routes and applications name: options, headers, violations, contact events and the exceptions of both. */
@NullMarked
package io.connectchat.camel.api;

import org.jspecify.annotations.NullMarked;
