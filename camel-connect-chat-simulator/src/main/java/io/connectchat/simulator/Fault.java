package io.connectchat.simulator;

/**
 * Something that a test can have the simulator do to a request instead of, or after, handling it.
 *
 * @see ConnectSimulator#failNext(int, Fault)
 */
public sealed interface Fault permits SimulatedError, ConnectionDrop {}
