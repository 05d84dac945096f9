package io.connectchat.simulator;

/** Simulators that look at no signature: for tests that send by plain HTTP what no client would. */
final class Unsigned {
    private Unsigned() {}

    static ConnectSimulatorBuilder builder() {
        return ConnectSimulator.builder().verifySignatures(false);
    }
}
