package io.connectchat.camel.routes;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.KameletRoutes;
import io.connectchat.simulator.ConnectSimulator;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Kamelets in the jar")
class KameletsTest {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("instanceId", "my-instance");
        parameters.put("contactFlowId", "my-flow");
        parameters.put("sourceEndpoint", "arn:aws:connect:eu-central-1:123456789012:phone-number/my-number");
        parameters.put("subtype", "SMS");
        parameters.put("region", "eu-central-1");
        parameters.put("accessKey", "test");
        parameters.put("secretKey", "test");
        parameters.put("overrideEndpoint", "true");
        parameters.put("uriEndpointOverride", simulator.endpoint().toString());
        return parameters;
    }

    private DefaultCamelContext started(String route) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("chats.camel.yaml", route));
        context.start();
        return context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-connect-chat-sink", "aws-connect-chat-action"})
    @DisplayName("start a chat from a YAML route; the body stays, a header has the contact's id")
    void startChats(String kamelet) throws Exception {
        try (DefaultCamelContext context = started(KameletRoutes.yaml(kamelet, parameters()))) {
            // When
            Exchange exchange = KameletRoutes.send(context, "+15550100");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
            assertThat(exchange.getMessage().getBody()).isEqualTo("Your table is ready.");
            assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                    .isEqualTo(simulator.contacts().get(0).contactId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-connect-chat-sink", "aws-connect-chat-action"})
    @DisplayName("hand their properties to the endpoint")
    void handOver(String kamelet) throws Exception {
        Map<String, String> parameters = parameters();
        parameters.put("subtype", "WhatsApp");
        parameters.put("allowedDestinations", "+44");
        try (DefaultCamelContext context = started(KameletRoutes.yaml(kamelet, parameters))) {
            // When
            Exchange refused = KameletRoutes.send(context, "+15550100");
            Exchange taken = KameletRoutes.send(context, "+447900900123");

            // Then
            assertThat(refused.getException()).isInstanceOf(InvalidChatRequestException.class);
            assertThat(taken.getException()).isNull();
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(simulator.contacts().get(0).json()).contains("connect:WhatsApp");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-connect-chat-sink",
                "aws-connect-chat-action",
                "aws-connect-chat-stop-action",
                "aws-connect-chat-describe-action",
                "aws-connect-chat-update-attributes-action"
            })
    @DisplayName("follow the conventions of Camel's catalogue, and name options that the component has")
    void followConventions(String kamelet) throws Exception {
        // Given
        Map<?, ?> yaml = KameletRoutes.file(kamelet);
        Map<?, ?> metadata = KameletRoutes.child(yaml, "metadata");
        Map<?, ?> annotations = KameletRoutes.child(metadata, "annotations");
        Map<?, ?> spec = KameletRoutes.child(yaml, "spec");
        Map<?, ?> definition = KameletRoutes.child(spec, "definition");
        Map<?, ?> properties = KameletRoutes.child(definition, "properties");
        ComponentModel component =
                JsonMapper.generateComponentModel(read("/META-INF/io/connectchat/camel/aws-connect-chat.json"));

        // Then
        assertThat(metadata.get("name")).isEqualTo(kamelet);
        assertThat(KameletRoutes.child(metadata, "labels").get("camel.apache.org/kamelet.type"))
                .isEqualTo(kamelet.substring(kamelet.lastIndexOf('-') + 1));
        assertThat(annotations.get("camel.apache.org/kamelet.icon"))
                .asString()
                .startsWith("data:image/svg+xml;base64,");
        assertThat(definition.get("type")).isEqualTo("object");
        List<String> options = new ArrayList<>();
        component.getEndpointOptions().forEach(option -> options.add(option.getName()));
        properties.forEach((name, each) -> {
            Map<?, ?> property = (Map<?, ?>) each;
            assertThat(property.get("title")).as("title of %s", name).asString().isNotEmpty();
            assertThat(property.get("description"))
                    .as("description of %s", name)
                    .asString()
                    .isNotEmpty();
            assertThat(property.get("type")).as("type of %s", name).isIn("string", "boolean", "integer", "number");
            assertThat(options).contains((String) name);
            boolean secret = component.getEndpointOptions().stream()
                    .anyMatch(option -> option.getName().equals(name) && option.isSecret());
            assertThat("password".equals(property.get("format")))
                    .as("secret %s", name)
                    .isEqualTo(secret);
            assertThat(property.containsKey("x-descriptors"))
                    .as("secret %s", name)
                    .isEqualTo(secret);
        });
        Map<?, ?> parameters = new LinkedHashMap<>(parameters(spec));
        // Which operation it is, is the Kamelet's own.
        parameters.remove("operation");
        assertThat(new TreeSet<>(parameters.keySet())).isEqualTo(new TreeSet<>(properties.keySet()));
        List<?> required = (List<?>) Objects.requireNonNull(definition.get("required"));
        parameters.forEach((name, value) -> {
            // A default would replace what the component's option says.
            assertThat(KameletRoutes.child(properties, name).containsKey("default"))
                    .as("default of %s", name)
                    .isFalse();
            assertThat(value).isEqualTo(required.contains(name) ? "{{" + name + "}}" : "{{?" + name + "}}");
        });
        assertThat((List<?>) spec.get("dependencies"))
                .asString()
                .contains("camel:kamelet", "mvn:io.connectchat:camel-connect-chat:" + component.getVersion());
    }

    private static Map<?, ?> parameters(Map<?, ?> spec) {
        Map<?, ?> from = KameletRoutes.child(KameletRoutes.child(spec, "template"), "from");
        assertThat(from.get("uri")).isEqualTo("kamelet:source");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) Objects.requireNonNull(from.get("steps"))).get(0);
        Map<?, ?> to = KameletRoutes.child(step, "to");
        assertThat(to.get("uri")).isEqualTo("aws-connect-chat");
        return KameletRoutes.child(to, "parameters");
    }

    private static String read(String path) throws Exception {
        try (InputStream in = Objects.requireNonNull(KameletsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("run the route of docs/kamelets.md, with what all routes share in properties")
    void runTheirPage() throws Exception {
        // Given
        String page = Files.readString(Path.of("..", "docs", "kamelets.md"));
        Properties properties = new Properties();
        properties.load(new StringReader(block(page, "properties")));
        assertThat(properties).hasSize(3);
        properties.put("camel.kamelet.aws-connect-chat-sink.useDefaultCredentialsProvider", "false");
        for (String name : List.of("accessKey", "secretKey", "overrideEndpoint", "uriEndpointOverride")) {
            properties.put(
                    "camel.kamelet.aws-connect-chat-sink." + name, parameters().get(name));
        }
        properties.put("instance", "my-instance");
        properties.put("flow", "my-flow");
        properties.put("source", parameters().get("sourceEndpoint"));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getPropertiesComponent().setInitialProperties(properties);
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromString("page.camel.yaml", block(page, "yaml")));
            context.start();

            // When
            for (String number : List.of("+15550100", "+49301234567")) {
                context.createProducerTemplate().send("direct:reminders", exchange -> {
                    exchange.getMessage().setBody("Your table is ready.");
                    exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, number);
                });
            }

            // Then
            assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
            assertThat(simulator.contacts()).hasSize(1);
        }
    }

    private static String block(String page, String language) {
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instanceId", "contactFlowId", "sourceEndpoint"})
    @DisplayName("want what they require, and name it")
    void wantTheRequired(String property) {
        Map<String, String> parameters = parameters();
        parameters.remove(property);
        String incomplete = KameletRoutes.yaml("aws-connect-chat-sink", parameters);
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> {
                    try (DefaultCamelContext context = started(incomplete)) {
                        throw new CamelExecutionException("started", KameletRoutes.send(context, "+15550100"));
                    }
                })
                .satisfies(e -> assertThat(e).hasStackTraceContaining(property));
    }
}
