package io.connectchat.simulator.junit;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulator for the tests of a class. In a static field it is started once, and is as new before each test; in another field
 * it is started for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static ConnectSimulatorExtension connect = ConnectSimulatorExtension.create();
 *
 * @Test
 * void startsAChat() {
 *     myCode(connect.simulator().endpoint());
 *     assertThat(connect.simulator()).startedChatTo("+15550100");
 * }
 * }</pre>
 */
public final class ConnectSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final UnaryOperator<ConnectSimulatorBuilder> settings;
    private @Nullable ConnectSimulator simulator;
    private boolean sharedByAll;

    private ConnectSimulatorExtension(UnaryOperator<ConnectSimulatorBuilder> settings) {
        this.settings = settings;
    }

    /** With the settings that suit a test. */
    public static ConnectSimulatorExtension create() {
        return new ConnectSimulatorExtension(UnaryOperator.identity());
    }

    /** With settings of the test's own. */
    public static ConnectSimulatorExtension create(UnaryOperator<ConnectSimulatorBuilder> settings) {
        return new ConnectSimulatorExtension(Objects.requireNonNull(settings, "settings"));
    }

    /**
     * The simulator that runs.
     *
     * @throws IllegalStateException if none does: outside of a test, or where the field has no {@code @RegisterExtension}
     */
    public ConnectSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator runs during a test: is its field annotated with @RegisterExtension?");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sharedByAll = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (sharedByAll) {
            simulator().reset();
        } else {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!sharedByAll) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
        sharedByAll = false;
    }

    private void start() {
        simulator = settings.apply(ConnectSimulator.builder()).start();
    }

    private void stop() {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
