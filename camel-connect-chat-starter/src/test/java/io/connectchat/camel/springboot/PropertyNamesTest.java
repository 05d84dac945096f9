package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("What a Spring Boot application says of the component")
class PropertyNamesTest {
    private static final String PREFIX = "camel.component.aws-connect-chat.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, ConnectChatComponentAutoConfiguration.class));

    private ApplicationContextRunner withYaml(String yaml) {
        return application.withInitializer(starting -> {
            try {
                new YamlPropertySourceLoader()
                        .load("application.yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                        .forEach(starting.getEnvironment().getPropertySources()::addFirst);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String yaml(String option) {
        return """
                camel:
                  component:
                    aws-connect-chat:
                      %s
                """
                .formatted(option);
    }

    private ApplicationContextRunner withEnvironment(String variable, String value) {
        return application.withInitializer(starting -> starting.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, value))));
    }

    private static void options(AssertableApplicationContext started, Consumer<ConnectChatConfiguration> check) {
        assertThat(started).hasNotFailed();
        check.accept(started.getBean(CamelContext.class)
                .getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration());
    }

    private static void refused(AssertableApplicationContext started, String... told) {
        assertThat(started).hasFailed();
        for (String each : told) {
            assertThat(started.getStartupFailure()).hasStackTraceContaining(each);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "allowed-destinations: [+1, +44]    | 1,44",
                "allowed-destinations: ['+1', '+44']| +1,+44",
                "allowedDestinations: ['+1']        | +1",
                "allowed_destinations: '+1,+44'    | +1,+44",
                "allowed-destinations: +44          | 44"
            })
    @DisplayName("may be a list where commas separate, the guard's prefixes with a plus that YAML takes for a sign")
    void lists(String option, String text) {
        withYaml(yaml(option))
                .run(started -> options(started, options -> assertThat(options.getAllowedDestinations())
                        .isEqualTo(text)));
    }

    @Test
    @DisplayName("may be a list for each option of the kind")
    void listsOfTheKind() {
        withYaml(
                        yaml(
                                "{pinned: [InstanceId, Subtype], supported-messaging-content-types: [text/plain, text/markdown]}"))
                .run(started -> options(started, options -> {
                    assertThat(options.getPinned()).isEqualTo("InstanceId,Subtype");
                    assertThat(options.getSupportedMessagingContentTypes()).isEqualTo("text/plain,text/markdown");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinned: ''", "pinned: []", "pinned:"})
    @DisplayName("may be an empty list")
    void emptyList(String option) {
        withYaml(yaml(option))
                .run(started -> options(
                        started, options -> assertThat(options.getPinned()).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "configuration.allowed-destinations=+44",
                "configuration.allowedDestinations=+44",
                "allowed-destinations[0]=+44"
            })
    @DisplayName("may stand in the component's configuration or have an index")
    void nested(String property) {
        application
                .withPropertyValues(PREFIX + property)
                .run(started -> options(started, options -> assertThat(options.getAllowedDestinations())
                        .isEqualTo("+44")));
    }

    @ParameterizedTest
    @CsvSource({
        "request-per-second, requests-per-second",
        "requestPerSecond, requests-per-second",
        "allowed-destination, allowed-destinations",
        "attribute.shop, attributes",
        "configuration.allowed-destination, configuration.allowed-destination",
        "region.name, region",
        "region[0], region",
        "region[1], region",
        "configuration.allowed-destinations[0], configuration",
        "something-else, something-else"
    })
    @DisplayName("ends the start where it has no effect; the key is told, and the nearest, and no value")
    void unknown(String key, String nearest) {
        application.withPropertyValues(PREFIX + key + "=+4477secret").run(started -> {
            refused(started, PREFIX + nearest);
            assertThat(started.getStartupFailure()).message().doesNotContain("4477");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAMEL_COMPONENT_AWSCONNECTCHAT_ALLOWEDDESTINATIONS",
                "CAMEL_COMPONENT_AWS_CONNECT_CHAT_ALLOWED_DESTINATIONS"
            })
    @DisplayName("may stand in the environment, in both of Boot's spellings")
    void environment(String variable) {
        withEnvironment(variable, "+1,+44")
                .run(started -> options(started, options -> assertThat(options.getAllowedDestinations())
                        .isEqualTo("+1,+44")));
    }

    @ParameterizedTest
    @CsvSource({
        "CAMEL_COMPONENT_AWSCONNECTCHAT_REQUESTPERSECOND, requests-per-second",
        "CAMEL_COMPONENT_AWS_CONNECT_CHAT_REQUEST_PER_SECOND, requests-per-second",
        "CAMEL_COMPONENT_AWS_CONNECT_CHAT_REQUESTSPERSECOND, requests-per-second",
        "CAMEL_COMPONENT_AWSCONNECTCHAT_REQUESTS_PER_SECOND, requests-per-second"
    })
    @DisplayName("ends the start where Boot does not know the variable, which is told")
    void unknownVariable(String variable, String nearest) {
        withEnvironment(variable, "4477").run(started -> {
            refused(started, variable, PREFIX + nearest);
            assertThat(started.getStartupFailure()).message().doesNotContain("4477");
        });
    }

    @Test
    @DisplayName("ends the start from a system property too")
    void systemProperty() {
        application
                .withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("systemProperties", Map.of(PREFIX + "bursts", "5"))))
                .run(started -> refused(started, PREFIX + "burst?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enabled=true", "customizer.enabled=true", "attributes.a=b", "attributes[a.b]=c"})
    @DisplayName("may be what each component of Camel has, and entries of maps")
    void ofAll(String property) {
        application.withPropertyValues(PREFIX + property).run(started -> assertThat(started)
                .hasNotFailed());
    }
}
