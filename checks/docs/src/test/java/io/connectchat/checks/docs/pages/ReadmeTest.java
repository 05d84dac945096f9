package io.connectchat.checks.docs.pages;

import static io.connectchat.camel.dsl.endpoint.StaticEndpointBuilders.awsConnectChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.Subtype;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

/** The README's routes do what it says. Java's stand here to the letter; YAML is read from the page itself. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path THIS = Path.of("src/test/java/io/connectchat/checks/docs/pages/ReadmeTest.java");

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "endpoint-dsl", "yaml"})
    void aRouteOfTheReadmeStartsChats(String form) throws Exception {
        // Given
        Files.createDirectory(folder.resolve("outbox"));
        Files.writeString(
                folder.resolve("outbox/reminders.jsonl"),
                block("line", "json") + block("line", "json").replace("0100", "0101"));
        try (CamelContext context = context()) {
            if (form.equals("yaml")) {
                PluginHelper.getRoutesLoader(context)
                        .loadRoutes(ResourceHelper.fromString("readme.yaml", block("route: yaml", "yaml")));
            } else {
                context.addRoutes(form.equals("java") ? java() : endpointDsl());
            }

            // When
            context.start();

            // Then
            await().untilAsserted(() -> assertThat(simulator.contacts())
                    .extracting(StartedContact::destination)
                    .containsExactlyInAnyOrder("+15550100", "+15550101"));
            assertThat(simulator.contacts().get(0).json()).contains("Your table is ready.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "endpoint-dsl", "redelivery"})
    void javaStandsHereToTheLetter(String form) throws IOException {
        String written = block("route: " + form, "java").replaceAll("\\s+", "");
        assertThat(Files.readString(THIS).replaceAll("\\s+", "")).contains(written);
    }

    @Test
    void theRedeliveryOfTheReadmeGetsThroughAThrottledQuota() throws Exception {
        // Given
        simulator.failNext(5, SimulatedError.THROTTLING);
        try (CamelContext context = context()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    onException(ThrottlingException.class)
                            .maximumRedeliveries(10)
                            .redeliveryDelay(2000)
                            .useExponentialBackOff()
                            .backOffMultiplier(2)
                            .maximumRedeliveryDelay(60000)
                            .useCollisionAvoidance();
                    from("direct:chat").to(PageTestSupport.ENDPOINT);
                }
            });
            context.start();

            // When
            Object failure = context.createProducerTemplate()
                    .request("direct:chat", e -> e.getMessage().setBody(block("line", "json")))
                    .getException();

            // Then
            assertThat(failure).isNull();
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(simulator.requests()).hasSize(6);
        }
    }

    @Test
    void thePolicyOfTheReadmeNamesWhatARouteCallsAndWith() throws Exception {
        // Given: the service's IDs have no underscore, as the page's placeholders do
        JsonNode statement = new ObjectMapper()
                .readTree(block("policy", "json").replace('_', '-'))
                .get("Statement")
                .get(0);
        JsonNode arns = statement.get("Resource");
        try (CamelContext context = context()) {
            context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                    .getConfiguration()
                    .setRegion(null);
            context.start();

            // When
            context.createProducerTemplate()
                    .sendBody(
                            "aws-connect-chat:%s?contactFlowId=%s&sourceEndpoint=%s&subtype=SMS"
                                    .formatted(
                                            arns.get(0).textValue(),
                                            arns.get(1).textValue(),
                                            arns.get(2).textValue()),
                            block("line", "json"));

            // Then
            assertThat(simulator.contacts()).singleElement().satisfies(contact -> assertThat(contact.request())
                    .containsEntry("InstanceId", "INSTANCE-ID")
                    .containsEntry("ContactFlowId", "FLOW-ID"));
            assertThat(statement.get("Action").textValue())
                    .isEqualToIgnoringCase("connect:"
                            + String.valueOf(simulator.requests().get(0).operation())
                                    .replace("_", ""));
        }
        assertThat(statement.at("/Condition/StringEquals/connect:Subtype"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(Stream.of(Subtype.values())
                        .map(subtype -> "connect:" + subtype)
                        .toList());
    }

    private RoutesBuilder java() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // spotless:off (to the letter)
                from("file:outbox?fileName=reminders.jsonl")
                        .split(body().tokenize("\n")).streaming()
                        .to("aws-connect-chat:{{instance}}?contactFlowId={{flow}}&sourceEndpoint={{source}}&subtype=SMS");
                // spotless:on
            }
        };
    }

    private RoutesBuilder endpointDsl() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // spotless:off (to the letter)
                from("file:outbox?fileName=reminders.jsonl")
                        .split(body().tokenize("\n")).streaming()
                        .to(awsConnectChat("{{instance}}").contactFlowId("{{flow}}").sourceEndpoint("{{source}}").subtype("SMS"));
                // spotless:on
            }
        };
    }

    private CamelContext context() throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        Properties properties = new Properties();
        properties.setProperty("instance", PageTestSupport.INSTANCE);
        properties.setProperty("flow", PageTestSupport.FLOW);
        properties.setProperty("source", PageTestSupport.SOURCE);
        context.getPropertiesComponent().setOverrideProperties(properties);
        ConnectChatComponent component = new ConnectChatComponent(context);
        component.getConfiguration().setRegion("eu-west-2");
        component.getConfiguration().setAccessKey("test");
        component.getConfiguration().setSecretKey("test");
        component.getConfiguration().setOverrideEndpoint(true);
        component.getConfiguration().setUriEndpointOverride(simulator.endpoint().toString());
        context.addComponent("aws-connect-chat", component);
        // The routes name a folder below the working folder; it is this test's own.
        context.addComponent("file", new FileComponent() {
            @Override
            protected GenericFileEndpoint<File> buildFileEndpoint(
                    String uri, String remaining, Map<String, Object> parameters) throws Exception {
                return super.buildFileEndpoint(uri, folder.resolve(remaining).toString(), parameters);
            }
        });
        return context;
    }

    private static String block(String name, String language) throws IOException {
        Matcher matcher = Pattern.compile(
                        "<!-- " + Pattern.quote(name) + " -->\n```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertThat(matcher.find()).as("block " + name + " of the README").isTrue();
        return matcher.group(1);
    }
}
