package io.connectchat.simulator.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@DisplayName("@AutoConfigureConnectSimulator")
@SpringJUnitConfig(AutoConfigureConnectSimulatorTest.Application.class)
@AutoConfigureConnectSimulator
@TestPropertySource(properties = "camel.component.aws-connect-chat.use-default-credentials-provider=true")
class AutoConfigureConnectSimulatorTest {
    @Autowired
    private ConnectSimulator simulator;

    @Autowired
    private Environment environment;

    /** An application that says how the simulator answers after its context was closed. */
    @Configuration
    static class Application {
        @Bean(destroyMethod = "last")
        Client client(ConnectSimulator simulator) {
            return new Client(simulator.endpoint());
        }
    }

    static final class Client {
        private final URI endpoint;
        private int lastStatus;

        Client(URI endpoint) {
            this.endpoint = endpoint;
        }

        int status() throws Exception {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(endpoint.resolve("/health")).build(), BodyHandlers.discarding())
                    .statusCode();
        }

        void last() throws Exception {
            lastStatus = status();
        }
    }

    /** A simulator with a key of its own. */
    static final class OwnKey implements UnaryOperator<ConnectSimulatorBuilder> {
        @Override
        public ConnectSimulatorBuilder apply(ConnectSimulatorBuilder builder) {
            return builder.accessKeys(new AccessKey("mine", "of-the-test"));
        }
    }

    @SpringJUnitConfig(Application.class)
    @AutoConfigureConnectSimulator(OwnKey.class)
    static class WithSettings {}

    static class Without {}

    @Test
    @DisplayName("points the component to the simulator, whose credentials replace those of AWS's chain")
    void pointsThere() {
        simulator.camelProperties().forEach((name, value) -> assertThat(environment.getProperty(name))
                .as(name)
                .isEqualTo(value));
        assertThat(environment.getProperty("camel.component.aws-connect-chat.use-default-credentials-provider"))
                .isEqualTo("false");
    }

    @RepeatedTest(2)
    @DisplayName("has each test find the simulator as new")
    void isAsNew() throws Exception {
        // Then
        assertThat(simulator.requests()).isEmpty();

        // When
        HttpRequest request = HttpRequest.newBuilder(simulator.endpoint().resolve("/contact/none"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        // Then
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    @DisplayName("takes settings, whose simulator is another one")
    void takesSettings() throws Exception {
        // When
        ApplicationContext other =
                new TestContextManager(WithSettings.class).getTestContext().getApplicationContext();

        // Then
        assertThat(other.getBean(ConnectSimulator.class)).isNotSameAs(simulator);
        assertThat(other.getEnvironment().getProperty("camel.component.aws-connect-chat.access-key"))
                .isEqualTo("mine");
    }

    @Test
    @DisplayName("closes the simulator with the context, after the application's own beans")
    void closesLast() throws Exception {
        // Given
        TestContext test = new TestContextManager(WithSettings.class).getTestContext();
        Client client = test.getApplicationContext().getBean(Client.class);

        // When
        test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);

        // Then
        assertThat(client.lastStatus).isEqualTo(200);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(client::status);
    }

    @Nested
    @DisplayName("in a nested class")
    class InANestedClass {
        @Test
        @DisplayName("is the same")
        void isTheSame(@Autowired ConnectSimulator nested) {
            assertThat(nested).isSameAs(simulator);
        }
    }

    @Test
    @DisplayName("does nothing for tests without it")
    void doesNothingWithout() {
        assertThat(new ConnectSimulatorCustomizer.Factory().createContextCustomizer(Without.class, List.of()))
                .isNull();
    }
}
