package io.connectchat.simulator.assertj;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ContactStatus;
import io.connectchat.simulator.SimulatedError;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Assertions on a simulator")
class ConnectAssertionsTest {
    private static final String NUMBER = "+15550100";
    private static final String SOURCE = "arn:aws:connect:eu-central-1:123456789012:phone-number/1";

    private final ConnectSimulator simulator =
            ConnectSimulator.builder().verifySignatures(false).start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void start(String destination) throws Exception {
        String body =
                """
                {"InstanceId": "i", "ContactFlowId": "f", "ClientToken": "token %1$s",
                 "SourceEndpoint": {"Type": "CONNECT_PHONENUMBER_ARN", "Address": "%2$s"},
                 "DestinationEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%1$s"},
                 "SegmentAttributes": {"connect:Subtype": {"ValueString": "connect:SMS"}},
                 "Attributes": {"order": "7"},
                 "InitialSystemMessage": {"ContentType": "text/plain", "Content": "It is ready."}}
                """
                        .formatted(destination, SOURCE);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(simulator.endpoint().resolve("/contact/outbound-chat"))
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
    }

    @Test
    @DisplayName("hold for what has happened")
    void hold() throws Exception {
        // Given
        assertThat(simulator).startedNoChat().receivedRequests(0);

        // When
        start(NUMBER);

        // Then
        assertThat(simulator)
                .startedChats(1)
                .receivedRequests(1)
                .messagedNobodyTwice()
                .refusedNoRequest();
        assertThat(simulator)
                .startedChatTo(NUMBER)
                .withAttribute("order", "7")
                .withMessage("It is ready.")
                .withMessageContaining("ready")
                .withSegmentAttribute("connect:Subtype", "connect:SMS")
                .onChannel("SMS")
                .withContactFlow("f")
                .fromNumber(SOURCE)
                .withClientToken("token " + NUMBER)
                .hasStatus(ContactStatus.INITIATED);
        assertThat(simulator.contacts().get(0)).onChannel("SMS");
    }

    interface Claim {
        void about(ConnectSimulator simulator);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong(s -> assertThat(s).startedNoChat(), "Expected 0 chats, and 1 were started", "to " + NUMBER),
                wrong(s -> assertThat(s).startedChats(2), "Expected 2 chats, and 1 were started", NUMBER),
                wrong(s -> assertThat(s).receivedRequests(1), "Expected 1 requests, and 2 have arrived", "429"),
                wrong(s -> assertThat(s).refusedNoRequest(), "and 1 were: ThrottlingException", "scripted: THROTTLING"),
                wrong(s -> assertThat(s).startedChatTo("+1999"), "Expected one chat to +1999, and there are 0", NUMBER),
                wrong(
                        s -> chat(s).withAttribute("order", "8"),
                        "the attribute order to be '8', and it is '7'",
                        "{order=7}"),
                wrong(
                        s -> chat(s).withAttribute("shop", "8"),
                        "attribute shop to be '8', and it is not there",
                        "order"),
                wrong(s -> chat(s).withTag("a", "b"), "Expected the tag a to be 'b', and it is not there", "{}"),
                wrong(s -> chat(s).withMessage("ready"), "first message to be 'ready', and it is 'It is ready.'", "T"),
                wrong(s -> chat(s).withMessageContaining("x"), "a message that contains 'x'", "It is ready."),
                wrong(s -> chat(s).onChannel("WhatsApp"), "to be 'connect:WhatsApp', and it is 'connect:SMS'", "Sub"),
                wrong(s -> chat(s).withContactFlow("g"), "Expected ContactFlowId to be 'g', and it is 'f'", "Chat to"),
                wrong(s -> chat(s).fromNumber("g"), "Expected SourceEndpoint.Address to be 'g'", SOURCE),
                wrong(s -> chat(s).withClientToken("g"), "Expected ClientToken to be 'g'", "token "),
                wrong(
                        s -> chat(s).hasStatus(ContactStatus.DISCONNECTED),
                        "the status to be 'DISCONNECTED'",
                        "INITIATED"));
    }

    private static StartedContactAssert chat(ConnectSimulator simulator) {
        return assertThat(simulator).startedChatTo(NUMBER);
    }

    private static Arguments wrong(Claim claim, String message, String evidence) {
        return Arguments.of(message, claim, evidence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    @DisplayName("fail for what has not, and say what has, with the journal")
    void fail(String message, Claim claim, String evidence) throws Exception {
        // Given
        start(NUMBER);
        simulator.failNext(1, SimulatedError.THROTTLING);
        start(NUMBER);

        // Then
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> claim.about(simulator))
                .withMessageContaining(message)
                .withMessageContaining(evidence)
                .withMessageContaining("The journal:")
                .withMessageContaining("StartOutboundChatContact -> 429 ThrottlingException");
    }

    @Test
    @DisplayName("tell who has got two chats")
    void tellWhoGotTwo() throws Exception {
        // Given
        start(NUMBER);
        simulator.reset();
        start("+15550101");
        start(NUMBER);
        startAgain();

        // Then
        ThrowingCallable claim = () -> assertThat(simulator).messagedNobodyTwice();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(claim)
                .withMessageContaining("1 have got more: +15550101 2 chats");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(simulator).startedChatTo("+15550101"))
                .withMessageContaining("there are 2");
    }

    /** With another token, so that it is another chat. */
    private void startAgain() throws Exception {
        String first = simulator.contacts().get(0).json();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(simulator.endpoint().resolve("/contact/outbound-chat"))
                                .PUT(BodyPublishers.ofString(first.replace("token ", "another ")))
                                .build(),
                        BodyHandlers.discarding());
    }

    @Test
    @DisplayName("show ten requests at most, each cut")
    void areShort() throws Exception {
        // Given
        for (int i = 0; i < 30; i++) {
            start(NUMBER);
        }

        // When
        AssertionError failure = catchThrowableOfType(
                AssertionError.class, () -> assertThat(simulator).startedNoChat());
        String message = String.valueOf(failure.getMessage());

        // Then
        assertThat(message.lines()).hasSize(12);
        assertThat(message).contains("its last 10 of 30 requests");
        assertThat(message.lines()).allMatch(line -> line.length() < 260);
    }
}
