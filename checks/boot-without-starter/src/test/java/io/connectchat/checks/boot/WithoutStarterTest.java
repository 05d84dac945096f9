package io.connectchat.checks.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayName("A Spring Boot application with the component, and without its starter")
class WithoutStarterTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class))
            .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chats")
                            .to(
                                    "aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS&region=eu-central-1"
                                            + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number");
                }
            });

    private static void refused(ApplicationContextRunner application, String property) {
        application.run(started -> {
            assertThat(started).hasFailed();
            assertThat(started.getStartupFailure())
                    .hasStackTraceContaining("The property " + property + " has no effect")
                    .hasStackTraceContaining("io.connectchat:camel-connect-chat-starter");
            assertThat(started.getStartupFailure()).rootCause().message().doesNotContain("4477");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.aws-connect-chat.allowed-destinations",
                "camel.component.aws-connect-chat.allowed-destinations[0]",
                "camel.component.awsConnectChat.allowedDestinations",
                "camel.component.aws-connect-chat.attributes.shop"
            })
    @DisplayName("does not start where it sets an option of the component, and its starter is named")
    void refusesProperties(String property) {
        refused(application.withPropertyValues(property + "=+4477"), property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAMEL_COMPONENT_AWSCONNECTCHAT_ALLOWEDDESTINATIONS",
                "CAMEL_COMPONENT_AWS_CONNECT_CHAT_ALLOWED_DESTINATIONS"
            })
    @DisplayName("does not start where the environment sets an option either")
    void refusesVariables(String variable) {
        refused(
                application.withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "+4477")))),
                variable);
    }

    @Test
    @DisplayName("starts without such properties: all that it says stands in its endpoints")
    void startsWithout() {
        application
                .withPropertyValues("camel.component.aws-connect.region=eu-central-1", "camel.main.name=chats")
                .run(started -> assertThat(started).hasNotFailed());
    }
}
