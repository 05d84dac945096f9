/** What routes and applications name: options, headers, violations and the one exception that the component throws. */
@NullMarked
package io.connectchat.camel.api;

import org.jspecify.annotations.NullMarked;
