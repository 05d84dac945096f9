/** Contact events: how they are read, which of them a route takes, and the routes of their page. */
@NullMarked
package io.connectchat.camel.events;

import org.jspecify.annotations.NullMarked;
