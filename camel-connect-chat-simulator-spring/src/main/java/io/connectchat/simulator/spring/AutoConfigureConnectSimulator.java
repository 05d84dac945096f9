package io.connectchat.simulator.spring;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

/**
 * Gives the application context of a test an Amazon Connect of its own: a {@link ConnectSimulator}, as a bean. The component
 * <code>aws-connect-chat</code> sends to it without a setting; an SDK client of the application's takes
 * {@link ConnectSimulator#endpoint()}. The simulator is as new before each test, and lives as long as the context, which Spring
 * keeps for the tests that have equal settings.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureConnectSimulator
 * class ReminderTest {
 *     @Test
 *     void startsAChat(@Autowired Reminders reminders, @Autowired ConnectSimulator connect) {
 *         reminders.send();
 *         assertThat(connect).startedChatTo("+15550100");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureConnectSimulator {
    /** What sets the simulator up, such as a quota. The class has a constructor without parameters. */
    Class<? extends UnaryOperator<ConnectSimulatorBuilder>> value() default Defaults.class;

    /** The settings that suit a test: any free port, no quota. */
    final class Defaults implements UnaryOperator<ConnectSimulatorBuilder> {
        @Override
        public ConnectSimulatorBuilder apply(ConnectSimulatorBuilder builder) {
            return builder;
        }
    }
}
