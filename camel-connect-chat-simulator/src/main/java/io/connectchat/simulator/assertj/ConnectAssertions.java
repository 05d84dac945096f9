package io.connectchat.simulator.assertj;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;

/**
 * Where assertions on a simulator begin.
 *
 * <pre>{@code
 * assertThat(simulator).startedChatTo("+15550100").withAttribute("order", "7").withMessage("It is ready.");
 * }</pre>
 */
public final class ConnectAssertions {
    private ConnectAssertions() {}

    /** What the simulator has seen. */
    public static ConnectSimulatorAssert assertThat(ConnectSimulator simulator) {
        return new ConnectSimulatorAssert(simulator);
    }

    /** What became of a contact. */
    public static StartedContactAssert assertThat(StartedContact contact) {
        return new StartedContactAssert(contact, () -> "");
    }
}
