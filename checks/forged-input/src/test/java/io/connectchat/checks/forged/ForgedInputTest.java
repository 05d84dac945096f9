package io.connectchat.checks.forged;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.RecordedRequest;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A forged message that comes by HTTP or JMS")
class ForgedInputTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Guarded guarded;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static JMSContext jms;

    @BeforeAll
    static void start() throws Exception {
        guarded = new Guarded();
        jms = guarded.connectionFactory().createContext(Session.AUTO_ACKNOWLEDGE);
    }

    @AfterAll
    static void stop() throws Exception {
        jms.close();
        guarded.close();
    }

    @BeforeEach
    void forget() {
        guarded.simulator().reset();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(Door.HTTP, Door.HTTP_OPEN, Door.JMS, Door.JMS_OPEN)
                .flatMap(door -> Forgeries.all().map(forgery -> Arguments.of(door, forgery)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("forgeries")
    @DisplayName("is refused before any call, or changes nothing that the endpoint pins")
    void changesNothing(Door door, Forgery forgery) throws Exception {
        // When
        send(door, forgery);

        // Then
        assertThatNothingPinnedHasChanged(
                guarded.outcome(), forgery, door.isOpen() || forgery.headers().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "CamelAwsConnectChatInstanceId",
        "Camel%41wsConnectChatInstanceId",
        "%63amelawsconnectchat%69nstanceid",
        // Letters that are an i or a k once their case does not matter.
        "CamelAwsConnectChat%C4%B0nstanceId",
        "CamelAwsConnectChat%C4%B1nstanceId"
    })
    @DisplayName("is refused when its headers are parameters of the URL, however they are encoded")
    void byUrl(String name) throws Exception {
        Forgery forgery = Forgery.byHeader(name, Guarded.OTHER_INSTANCE, "InstanceId");

        for (Door door : new Door[] {Door.HTTP, Door.HTTP_OPEN}) {
            post(door, "?" + name + "=" + Guarded.OTHER_INSTANCE, Map.of(), Guarded.GOOD_BODY);

            assertThatNothingPinnedHasChanged(guarded.outcome(), forgery, door.isOpen());
            guarded.simulator().reset();
        }
    }

    @Test
    @DisplayName("is refused when a parameter of the URL comes twice")
    void twiceByUrl() throws Exception {
        String name = "CamelAwsConnectChatInstanceId";

        post(
                Door.HTTP_OPEN,
                "?" + name + "=" + Guarded.INSTANCE + "&" + name + "=" + Guarded.OTHER_INSTANCE,
                Map.of(),
                Guarded.GOOD_BODY);

        assertThat(guarded.outcome()).isEqualTo("InstanceId");
        assertThat(guarded.simulator().requests()).isEmpty();
    }

    @Test
    @DisplayName("is refused when it is a form, whose fields become headers or the body")
    void byForm() throws Exception {
        String form = Stream.of(
                        "CamelAwsConnectChatInstanceId=" + Guarded.OTHER_INSTANCE,
                        "instanceId=" + Guarded.OTHER_INSTANCE,
                        "CamelAwsConnectChatDestinationEndpoint="
                                + URLEncoder.encode(Guarded.CUSTOMER, StandardCharsets.UTF_8),
                        "CamelAwsConnectChatContent=Hello")
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();

        post(Door.HTTP_OPEN, "", Map.of("Content-Type", "application/x-www-form-urlencoded"), form);

        assertThat(guarded.outcome()).contains("InstanceId");
        assertThat(guarded.simulator().requests()).isEmpty();
    }

    @Test
    @DisplayName("is refused when it is a broker's map")
    void byMapMessage() throws Exception {
        for (Door door : new Door[] {Door.JMS, Door.JMS_OPEN}) {
            MapMessage message = jms.createMapMessage();
            message.setString("instanceId", Guarded.OTHER_INSTANCE);
            message.setString("destinationEndpoint", Guarded.CUSTOMER);

            jms.createProducer().send(jms.createQueue(door.place()), message);

            assertThat(guarded.outcome()).isEqualTo("InstanceId");
            assertThat(guarded.simulator().requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP_UNGUARDED", "JMS_UNGUARDED"})
    @DisplayName("has its way where the author guards nothing: the forgeries are real")
    void hasItsWay(Door door) throws Exception {
        // When
        send(
                door,
                Forgery.byHeaders(
                        Map.of(
                                "camelawsconnectchatinstanceid", Guarded.OTHER_INSTANCE,
                                "camelawsconnectchatsourceendpoint", Guarded.OTHER_SOURCE,
                                "camelawsconnectchatcontactflowid", Guarded.OTHER_FLOW,
                                "camelawsconnectchatdestinationendpoint", Guarded.ABROAD),
                        Forgery.PASSES));

        // Then
        assertThat(guarded.outcome()).isEqualTo(Guarded.STARTED);
        assertThat(guarded.simulator().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.destination()).isEqualTo(Guarded.ABROAD);
            assertThat(contact.request())
                    .containsEntry("InstanceId", Guarded.OTHER_INSTANCE)
                    .containsEntry("ContactFlowId", Guarded.OTHER_FLOW)
                    .containsEntry(
                            "SourceEndpoint",
                            Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", Guarded.OTHER_SOURCE));
        });
    }

    /** @param arrived whether all of the forgery has reached the endpoint, and nothing of it was filtered */
    private static void assertThatNothingPinnedHasChanged(String outcome, Forgery forgery, boolean arrived) {
        if (forgery.mayPass()) {
            assertThat(outcome).isEqualTo(Guarded.STARTED);
        } else if (arrived) {
            assertThat(outcome).isEqualTo(forgery.refusedFor());
        } else {
            assertThat(outcome).isIn(forgery.refusedFor(), Guarded.STARTED);
        }
        assertThat(guarded.simulator().requests()).hasSize(outcome.equals(Guarded.STARTED) ? 1 : 0);
        assertThat(guarded.simulator().requests().stream().map(RecordedRequest::body))
                .allSatisfy(ForgedInputTest::assertThatItIsAsPinned);
        assertThat(guarded.simulator().contacts())
                .allSatisfy(contact -> assertThat(contact.destination()).startsWith("+1555"));
    }

    private static void assertThatItIsAsPinned(String request) {
        assertThat(request)
                .contains("\"InstanceId\":\"" + Guarded.INSTANCE + "\"")
                .contains("\"ContactFlowId\":\"" + Guarded.FLOW + "\"")
                .contains("\"Address\":\"" + Guarded.SOURCE + "\"")
                .contains("\"connect:Subtype\":{\"ValueString\":\"connect:SMS\"}")
                .contains("\"team\":{\"ValueString\":\"support\"}")
                .doesNotContain(
                        Guarded.OTHER_INSTANCE, Guarded.OTHER_FLOW, Guarded.OTHER_SOURCE, Guarded.ABROAD, "sales");
    }

    private static void send(Door door, Forgery forgery) throws Exception {
        if (door.name().startsWith("HTTP")) {
            post(door, "", forgery.headers(), forgery.body());
        } else {
            Message message = jms.createTextMessage(forgery.body());
            for (Map.Entry<String, String> property : forgery.headers().entrySet()) {
                set(message, property);
            }
            jms.createProducer().send(jms.createQueue(door.place()), message);
        }
    }

    private static void set(Message message, Map.Entry<String, String> property) throws JMSException {
        message.setStringProperty(property.getKey(), property.getValue());
    }

    private static void post(Door door, String query, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + guarded.httpPort() + "/" + door.place() + query))
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/json"));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        HttpResponse<String> response = CLIENT.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
