/** The ways into the component: each form of a route, Kamelets, properties, what tools read of it. */
@NullMarked
package io.connectchat.camel.routes;

import org.jspecify.annotations.NullMarked;
