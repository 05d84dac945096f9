package io.connectchat.simulator;

import org.junit.jupiter.api.AfterEach;

/** What the tests of contacts begin with: a simulator that checks signatures, a clock that they move, and the SDK. */
abstract class ContactScene {
    final MovableClock clock = new MovableClock();
    final ConnectSimulator simulator = ConnectSimulator.builder().clock(clock).start();
    final SdkCaller caller = new SdkCaller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }
}
