/** The server: routes, the wire format of answers and errors, and the simulator's own endpoints. */
@NullMarked
package io.connectchat.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
