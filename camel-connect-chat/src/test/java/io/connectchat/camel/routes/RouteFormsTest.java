package io.connectchat.camel.routes;

import static io.connectchat.camel.dsl.endpoint.StaticEndpointBuilders.awsConnectChat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same route in every form that Camel has, started by Camel Main and set up by properties alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteFormsTest {
    private final ConnectSimulator simulator = ConnectSimulator.builder()
            .accessKeys(new AccessKey("temporary", "secret", "session"))
            .start();
    private final Main main = new Main();
    private final Locale before = Locale.getDefault();

    /** What is the default one, from the start to the end. */
    Locale locale() {
        return before;
    }

    @BeforeAll
    void start() throws Exception {
        Locale.setDefault(locale());
        Properties properties = new Properties();
        properties.setProperty("instance", ChatRouteTestSupport.INSTANCE);
        properties.setProperty("flow", ChatRouteTestSupport.FLOW);
        properties.setProperty("source", ChatRouteTestSupport.SOURCE);
        simulator.camelProperties().forEach(main::addInitialProperty);
        // In Java's spelling too.
        properties.setProperty("camel.component.aws-connect-chat.apiCallAttemptTimeout", "5s");
        properties.setProperty("camel.component.aws-connect-chat.attributes[team]", "retention");
        main.setOverrideProperties(properties);
        main.configure().withRoutesIncludePattern("classpath:routes/*.camel.*");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:java")
                        .to("aws-connect-chat:{{instance}}?contactFlowId={{flow}}&sourceEndpoint={{source}}&subtype=SMS"
                                + "&allowedDestinations=+1,+44&chatDurationInMinutes=90&apiCallTimeout=10s"
                                + "&attribute.campaign=spring&segmentAttribute.priority={\"ValueInteger\":5}");
                from("direct:endpoint-dsl")
                        .to(awsConnectChat("{{instance}}")
                                .contactFlowId("{{flow}}")
                                .sourceEndpoint("{{source}}")
                                .subtype("SMS")
                                .allowedDestinations("+1,+44")
                                .chatDurationInMinutes(90)
                                .attributes("campaign", "spring")
                                .segmentAttributes("priority", "{\"ValueInteger\":5}")
                                .advanced()
                                .apiCallTimeout("10s"));
            }
        });
        main.start();
    }

    @AfterAll
    void stop() {
        main.stop();
        simulator.close();
        Locale.setDefault(before);
    }

    @BeforeEach
    void forget() {
        simulator.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "endpoint-dsl", "yaml", "xml"})
    void everyFormStartsTheSameChat(String form) throws Exception {
        // When
        Exchange exchange = send("direct:" + form, "+15550100");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(1);
        Map<String, Object> request = new HashMap<>(simulator.contacts().get(0).request());
        assertThat(request.remove("ClientToken")).asString().startsWith("cc1e-");
        assertThat(request)
                .isEqualTo(Map.of(
                        "InstanceId",
                        ChatRouteTestSupport.INSTANCE,
                        "ContactFlowId",
                        ChatRouteTestSupport.FLOW,
                        "SourceEndpoint",
                        Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", ChatRouteTestSupport.SOURCE),
                        "DestinationEndpoint",
                        Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"),
                        "SegmentAttributes",
                        Map.of(
                                "connect:Subtype",
                                Map.of("ValueString", "connect:SMS"),
                                "priority",
                                Map.of("ValueInteger", 5)),
                        "Attributes",
                        Map.of("team", "retention", "campaign", "spring"),
                        "ChatDurationInMinutes",
                        90,
                        "InitialSystemMessage",
                        Map.of("ContentType", "text/plain", "Content", "Hello")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "endpoint-dsl", "yaml", "xml"})
    void everyFormGuardsItsDestinations(String form) throws Exception {
        // When
        Exchange exchange = send("direct:" + form, "+4915550100");

        // Then
        assertThat(exchange.getException()).hasMessageContaining("allowedDestinations");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aYamlRouteMayNameItsCustomerAndPinNothing() throws Exception {
        // When
        Exchange exchange = main.getCamelTemplate().request("direct:yaml-one", e -> {
            e.getMessage().setBody("Hello");
            e.getMessage().setHeader(ConnectChatConstants.CONTACT_FLOW_ID, "of the message");
        });

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.contacts().get(0).destination()).isEqualTo("+15550100");
        assertThat(simulator.contacts().get(0).request()).containsEntry("ContactFlowId", "of the message");
    }

    private Exchange send(String route, String customer) throws Exception {
        return main.getCamelTemplate().request(route, e -> {
            e.getMessage().setBody("Hello");
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer);
        });
    }
}
