package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.junit.ConnectSimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@DisplayName("The simulator's extension for JUnit, in a test of Spring that has one instance for all its tests")
@SpringJUnitConfig
@TestInstance(Lifecycle.PER_CLASS)
class SimulatorInSpringTest {
    @RegisterExtension
    static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create();

    @Configuration
    static class Application {}

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        CONNECT.simulator().camelProperties().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static void assertEndpoint(Environment environment) {
        assertThat(environment.getProperty("camel.component.aws-connect-chat.uri-endpoint-override"))
                .isEqualTo(CONNECT.simulator().endpoint().toString());
    }

    @Test
    @DisplayName("is found by @DynamicPropertySource")
    void isFound(@Autowired Environment environment) {
        assertEndpoint(environment);
    }

    @Nested
    @DisplayName("in a nested class")
    class InANestedClass {
        @Test
        @DisplayName("is the same")
        void isTheSame(@Autowired Environment environment) {
            assertEndpoint(environment);
        }
    }
}
