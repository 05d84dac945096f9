package io.connectchat.camel.routes;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.ConnectChatEndpoint;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.KameletRoutes;
import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

@DisplayName("An option of the component that a Kamelet has too")
class KameletOptionsTest {
    private static final String SOURCE = "arn:aws:connect:eu-central-1:123456789012:phone-number/my-number";

    /** What each Kamelet wants of its user. */
    private static final Map<String, String> REQUIRED =
            Map.of("instanceId", "my-instance", "contactFlowId", "my-flow", "sourceEndpoint", SOURCE);

    private static Map<String, String> required(String kamelet) {
        Map<String, String> required = new LinkedHashMap<>(REQUIRED);
        required.keySet().retainAll(properties(kamelet));
        return required;
    }

    /** A value of each option that is not its default, after what it makes no sense without. */
    private static final Map<String, Map<String, String>> VALUES = Map.ofEntries(
            Map.entry("subtype", Map.of("subtype", "WhatsApp")),
            Map.entry("region", Map.of("region", "eu-west-2")),
            Map.entry("allowedDestinations", Map.of("allowedDestinations", "1,44")),
            Map.entry("bodyAs", Map.of("bodyAs", "request")),
            Map.entry("contactId", Map.of("contactId", "my-contact")),
            Map.entry("disconnectReason", Map.of("disconnectReason", "MINE")),
            Map.entry("clientTokenStrategy", Map.of("clientTokenStrategy", "content")),
            Map.entry("requestsPerSecond", Map.of("requestsPerSecond", "2.5")),
            Map.entry("burst", Map.of("burst", "5", "requestsPerSecond", "2.5")),
            Map.entry("maxInFlight", Map.of("maxInFlight", "7")),
            Map.entry("accessKey", Map.of("accessKey", "A", "secretKey", "a+b/c%2B=")),
            Map.entry("secretKey", Map.of("accessKey", "A", "secretKey", "a+b/c%2B=")),
            Map.entry(
                    "sessionToken",
                    Map.of("sessionToken", "T", "accessKey", "A", "secretKey", "S", "useSessionCredentials", "true")),
            Map.entry(
                    "useSessionCredentials",
                    Map.of("sessionToken", "T", "accessKey", "A", "secretKey", "S", "useSessionCredentials", "true")),
            Map.entry("useDefaultCredentialsProvider", Map.of("useDefaultCredentialsProvider", "true")),
            Map.entry(
                    "useProfileCredentialsProvider",
                    Map.of("profileCredentialsName", "chats", "useProfileCredentialsProvider", "true")),
            Map.entry(
                    "profileCredentialsName",
                    Map.of("profileCredentialsName", "chats", "useProfileCredentialsProvider", "true")),
            Map.entry(
                    "overrideEndpoint",
                    Map.of("overrideEndpoint", "true", "uriEndpointOverride", "http://localhost:1")),
            Map.entry(
                    "uriEndpointOverride",
                    Map.of("overrideEndpoint", "true", "uriEndpointOverride", "http://localhost:1")));

    /** Never called: spares the walk over the options a client for each, whose end takes seconds. */
    private static final ConnectAsyncClient NO_CLIENT = new ConnectAsyncClient() {
        @Override
        public String serviceName() {
            return "connect";
        }

        @Override
        public void close() {}
    };

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<String> kamelets() {
        return Stream.of(
                "aws-connect-chat-sink",
                "aws-connect-chat-action",
                "aws-connect-chat-stop-action",
                "aws-connect-chat-describe-action",
                "aws-connect-chat-update-attributes-action",
                "aws-connect-chat-wait-action");
    }

    static Stream<Arguments> shared() {
        return kamelets()
                // It polls: its own test walks its properties.
                .filter(kamelet -> !kamelet.equals("aws-connect-chat-wait-action"))
                .flatMap(kamelet -> properties(kamelet).stream()
                        .filter(name -> !REQUIRED.containsKey(name))
                        .map(name -> Arguments.of(kamelet, name)));
    }

    private static List<String> properties(String kamelet) {
        Map<?, ?> definition =
                KameletRoutes.child(KameletRoutes.child(KameletRoutes.file(kamelet), "spec"), "definition");
        return KameletRoutes.child(definition, "properties").keySet().stream()
                .map(Object::toString)
                .toList();
    }

    private static DefaultCamelContext started(
            String kamelet, Map<String, String> parameters, Map<String, String> component) throws Exception {
        return started("chats.camel.yaml", KameletRoutes.yaml(kamelet, parameters), component, Map.of());
    }

    private static DefaultCamelContext started(
            String file, String yaml, Map<String, String> component, Map<String, String> properties) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        properties.forEach(context.getPropertiesComponent()::addInitialProperty);
        ConnectChatComponent chats = new ConnectChatComponent(context);
        context.addComponent("aws-connect-chat", chats);
        chats.getConfiguration().setRegion("eu-central-1");
        if (!component.containsKey("uriEndpointOverride")) {
            chats.getConfiguration().setConnectAsyncClient(NO_CLIENT);
        }
        for (Map.Entry<String, String> option : component.entrySet()) {
            assertThat(PluginHelper.getBeanIntrospection(context)
                            .setProperty(context, chats.getConfiguration(), option.getKey(), option.getValue()))
                    .as(option.getKey())
                    .isTrue();
        }
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file, yaml));
        context.start();
        return context;
    }

    private static Map<String, Object> options(DefaultCamelContext context) {
        ConnectChatEndpoint endpoint = context.getEndpoints().stream()
                .filter(ConnectChatEndpoint.class::isInstance)
                .map(ConnectChatEndpoint.class::cast)
                .findFirst()
                .orElseThrow();
        Map<String, Object> options = new HashMap<>();
        PluginHelper.getBeanIntrospection(context).getProperties(endpoint.getConfiguration(), options, null, false);
        return options;
    }

    private Map<String, String> toTheSimulator() {
        return Map.of(
                "region", "eu-central-1",
                "accessKey", "test",
                "secretKey", "test",
                "overrideEndpoint", "true",
                "uriEndpointOverride", simulator.endpoint().toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("shared")
    @DisplayName("holds where the Kamelet does not say otherwise")
    void holds(String kamelet, String option) throws Exception {
        Map<String, String> given = Objects.requireNonNull(VALUES.get(option), () -> "a value for " + option);
        try (DefaultCamelContext context = started(kamelet, required(kamelet), given)) {
            assertThat(options(context).get(option)).asString().isEqualTo(given.get(option));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("shared")
    @DisplayName("gives way to what the Kamelet says, letter by letter")
    void givesWay(String kamelet, String option) throws Exception {
        Map<String, String> given = Objects.requireNonNull(VALUES.get(option), () -> "a value for " + option);
        Map<String, String> parameters = new LinkedHashMap<>(required(kamelet));
        parameters.putAll(given);
        try (DefaultCamelContext context = started(kamelet, parameters, Map.of())) {
            assertThat(options(context).get(option)).asString().isEqualTo(given.get(option));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-connect-chat-sink", "aws-connect-chat-action"})
    @DisplayName("counts at Amazon Connect: one chat for one text sent twice, on the component's channel")
    void counts(String kamelet) throws Exception {
        // Given
        Map<String, String> component = new HashMap<>(toTheSimulator());
        component.put("clientTokenStrategy", "content");
        component.put("subtype", "WhatsApp");

        // When: two runs of the same file
        for (int run = 0; run < 2; run++) {
            try (DefaultCamelContext context = started(kamelet, REQUIRED, component)) {
                assertThat(KameletRoutes.send(context, "+15550100").getException())
                        .isNull();
            }
        }

        // Then
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.contacts().get(0).json()).contains("connect:WhatsApp");
    }

    @Test
    @DisplayName("is what a Pipe says: the one of docs/kamelets.md runs")
    void runsThePipe() throws Exception {
        // Given
        Matcher pipe = Pattern.compile("<!-- pipe -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "kamelets.md")));
        assertThat(pipe.find()).isTrue();
        try (DefaultCamelContext context = started("reminders-pipe.yaml", pipe.group(1), toTheSimulator(), Map.of())) {
            // When
            Exchange refused = KameletRoutes.send(context, "+4930123456");
            Exchange taken = KameletRoutes.send(context, "+15550100");

            // Then
            assertThat(refused.getException()).isInstanceOf(InvalidChatRequestException.class);
            assertThat(taken.getException()).isNull();
            assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(simulator.contacts().get(0).json())
                    .contains("arn:aws:connect:eu-central-1:111122223333:phone-number/");
        }
    }

    @Test
    @DisplayName("counts as a property of all routes with dashes too")
    void dashedProperty() throws Exception {
        try (DefaultCamelContext context = started(
                "chats.camel.yaml",
                ofMine(),
                toTheSimulator(),
                Map.of("camel.kamelet.aws-connect-chat-sink.allowed-destinations", "+44"))) {
            assertThat(KameletRoutes.send(context, "+15550100").getException())
                    .isInstanceOf(InvalidChatRequestException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    @DisplayName("is refused with the start where its name is mistyped, and the names that there are are told")
    void mistyped(String kamelet) {
        Map<String, String> parameters = required(kamelet);
        parameters.put("uriEndpointOverrides", "http://localhost:1");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> started(kamelet, parameters, Map.of()).close())
                .satisfies(e -> assertThat(e)
                        .hasStackTraceContaining("The Kamelet " + kamelet + " has no property uriEndpointOverrides ")
                        .hasStackTraceContaining(String.join(", ", new TreeSet<>(properties(kamelet)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.kamelet.aws-connect-chat-sink.allowedDestination",
                "camel.kamelet.aws-connect-chat-sink.allowed-destination",
                "camel.kamelet.aws-connect-chat-sink.pinned",
                "camel.kamelet.aws-connect-chat-sink.of-mine.allowed"
            })
    @DisplayName("is refused with the start where its property is mistyped")
    void mistypedProperty(String name) {
        String option = StringHelper.dashToCamelCase(name.substring(name.lastIndexOf('.') + 1));
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> started("chats.camel.yaml", ofMine(), Map.of(), Map.of(name, "+4477"))
                        .close())
                .satisfies(e -> assertThat(e)
                        .hasStackTraceContaining("no property " + option + " ")
                        .hasStackTraceContaining("allowedDestinations"));
    }

    private static String ofMine() {
        return """
                - route:
                    from:
                      uri: direct:chats
                      steps:
                        - to:
                            uri: kamelet:aws-connect-chat-sink/of-mine
                            parameters:
                              instanceId: my-instance
                              contactFlowId: my-flow
                              sourceEndpoint: %s
                              subtype: SMS
                """
                .formatted(SOURCE);
    }
}
