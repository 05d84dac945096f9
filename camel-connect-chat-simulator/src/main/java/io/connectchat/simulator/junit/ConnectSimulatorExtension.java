package io.connectchat.simulator.junit;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * A simulator for the tests of a class. In a static field there is one for all tests of the class and of its nested classes, as
 * new before each; in another field each test has its own. It starts when it is first asked for, and ends with what it is for.
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
 *
 * <p>With {@code @ExtendWith(ConnectSimulatorExtension.class)} at the class it is as in a static field, and a parameter of type
 * {@link ConnectSimulator} gets it.
 *
 * <p>Tests that run at the same time need one each: in a field that is not static.
 */
public final class ConnectSimulatorExtension
        implements TestInstancePreConstructCallback,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    private final UnaryOperator<ConnectSimulatorBuilder> settings;
    private final Namespace namespace = Namespace.create(this);
    private @Nullable ConnectSimulator simulator;
    /** The scopes that have begun and not ended: a class that others extend may be in several. */
    private int scopes;

    private int tests;

    /** With the settings that suit a test, for {@code @ExtendWith}. */
    public ConnectSimulatorExtension() {
        this(UnaryOperator.identity());
    }

    private ConnectSimulatorExtension(UnaryOperator<ConnectSimulatorBuilder> settings) {
        this.settings = settings;
    }

    /** With the settings that suit a test. */
    public static ConnectSimulatorExtension create() {
        return new ConnectSimulatorExtension();
    }

    /** With settings of the test's own. */
    public static ConnectSimulatorExtension create(UnaryOperator<ConnectSimulatorBuilder> settings) {
        return new ConnectSimulatorExtension(Objects.requireNonNull(settings, "settings"));
    }

    /**
     * The simulator, which is started if it does not run yet.
     *
     * @throws IllegalStateException outside of a test, or where the field has no {@code @RegisterExtension}
     */
    public synchronized ConnectSimulator simulator() {
        if (scopes == 0) {
            throw new IllegalStateException(
                    "The simulator runs during a test: is its field annotated with @RegisterExtension?");
        }
        if (simulator == null) {
            simulator = settings.apply(ConnectSimulator.builder()).start();
        }
        return simulator;
    }

    /** One instance for all tests is made before all else: others that prepare it may ask for the simulator. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent()) {
            begin(context);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin(context);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        begin(context);
        tests++;
        if (tests > 1) {
            throw new IllegalStateException(
                    "Another test uses this simulator now, and it would be emptied before this one:"
                            + " give each its own, in a field that is not static, or run them one after the other by"
                            + " @Execution(SAME_THREAD)");
        }
        if (simulator != null) {
            simulator.reset();
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        tests--;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConnectSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }

    /** A scope within another, such as a test of a class or a nested class, is part of it. */
    private synchronized void begin(ExtensionContext context) {
        context.getStore(namespace).getOrComputeIfAbsent("scope", key -> {
            scopes++;
            return new Scope(this);
        });
    }

    /** Before JUnit 5.13 what a store closes is the one, from then on the other. */
    @SuppressWarnings("deprecation")
    private record Scope(ConnectSimulatorExtension extension) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            extension.end();
        }
    }

    private synchronized void end() {
        scopes--;
        if (scopes == 0 && simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
