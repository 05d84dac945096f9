/**
 * A local Amazon Connect for outbound chats: start it, point any AWS SDK at it, and ask it afterwards what arrived.
 *
 * <p>{@link io.connectchat.simulator.ConnectSimulator} is the way in. Everything below {@code internal} may change at
 * any time.
 */
@NullMarked
package io.connectchat.simulator;

import org.jspecify.annotations.NullMarked;
