package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;

@DisplayName("StartChatContact")
class StartChatTest {
    private final ParticipantScene scene = new ParticipantScene(settings -> settings.concurrentChats(3));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @DisplayName("starts a contact that is described, listed and found like others")
    void starts() {
        // When
        StartChatContactResponse chat = scene.chat(r -> r.attributes(Map.of("order", "7"))
                .customerId("customer-7")
                .chatDurationInMinutes(60)
                .segmentAttributes(Map.of(
                        "connect:Subtype",
                        SegmentAttributeValue.builder()
                                .valueString("connect:Guide")
                                .build())));

        // Then
        Contact contact = scene.caller.describe(chat.contactId());
        assertThat(contact.channelAsString()).isEqualTo("CHAT");
        assertThat(contact.initiationMethodAsString()).isEqualTo("API");
        assertThat(contact.attributes()).isEqualTo(Map.of("order", "7"));
        assertThat(contact.customerId()).isEqualTo("customer-7");
        assertThat(contact.segmentAttributes().get("connect:Subtype").valueString())
                .isEqualTo("connect:Guide");
        assertThat(contact.customerEndpoint()).isNull();
        StartedContact started = scene.simulator.contact(chat.contactId()).orElseThrow();
        assertThat(started.destination()).isEmpty();
        assertThat(scene.simulator.contacts()).containsExactly(started);
        scene.clock.move(Duration.ofHours(1));
        assertThat(scene.caller.describe(chat.contactId()).disconnectReason()).isEqualTo("EXPIRED");
    }

    @Test
    @DisplayName("starts nothing for a ClientToken that has come before, and answers the same participant")
    void replays() {
        // Given
        String outbound = scene.caller.start(r -> r.clientToken("t"));
        StartChatContactResponse first = scene.chat(r -> r.clientToken("t"));

        // When
        StartChatContactResponse again = scene.chat(r -> r.clientToken("t"));

        // Then
        assertThat(again.contactId()).isEqualTo(first.contactId());
        assertThat(again.participantId()).isEqualTo(first.participantId());
        assertThat(again.participantToken()).isEqualTo(first.participantToken());
        assertThat(first.contactId()).isNotEqualTo(outbound);
        assertThat(scene.caller.start(r -> r.clientToken("t"))).isEqualTo(outbound);
        assertThat(scene.simulator.contacts()).hasSize(2);
    }

    @Test
    @DisplayName("counts with the outbound chats for the chats that may be open")
    void countsForTheLimit() {
        scene.caller.start();
        scene.chat();
        scene.chat();

        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(scene::chat);
    }

    @Test
    @DisplayName("goes on from an earlier chat, and takes over a related one's attributes; both must exist")
    void earlierChats() {
        // Given
        StartChatContactResponse first = scene.chat(r -> r.attributes(Map.of("order", "7")));

        // When
        StartChatContactResponse persistent = scene.chat(r ->
                r.persistentChat(p -> p.rehydrationType("ENTIRE_PAST_SESSION").sourceContactId(first.contactId())));
        StartChatContactResponse related = scene.chat(r -> r.relatedContactId(first.contactId()));

        // Then
        assertThat(persistent.continuedFromContactId()).isEqualTo(first.contactId());
        assertThat(related.continuedFromContactId()).isNull();
        assertThat(scene.caller.describe(related.contactId()).attributes()).isEqualTo(Map.of("order", "7"));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> scene.chat(r -> r.relatedContactId("never-was")))
                .withMessageContaining("RelatedContactId names no contact");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> scene.chat(r -> r.persistentChat(p -> p.sourceContactId("never-was"))))
                .withMessageContaining("PersistentChat.SourceContactId names no contact");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.chat(r -> r.relatedContactId(first.contactId())
                        .persistentChat(p -> p.sourceContactId(first.contactId()))))
                .withMessageContaining("PersistentChat must not be given together with RelatedContactId");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("InstanceId", null, "InstanceId is required"),
                Arguments.of("ContactFlowId", null, "ContactFlowId is required"),
                Arguments.of("ParticipantDetails", null, "ParticipantDetails is required"),
                Arguments.of(
                        "ParticipantDetails",
                        Map.of("DisplayName", ""),
                        "ParticipantDetails.DisplayName must be 1 to 256"),
                Arguments.of("ChatDurationInMinutes", 59, "ChatDurationInMinutes must be 60 to 10080"),
                Arguments.of(
                        "InitialMessage", Map.of("ContentType", "text/plain"), "InitialMessage.Content is required"),
                Arguments.of("SupportedMessagingContentTypes", List.of("text/markdown"), "must contain text/plain"),
                Arguments.of(
                        "ParticipantConfiguration",
                        Map.of("ResponseMode", "SLOW"),
                        "ParticipantConfiguration.ResponseMode must be INCREMENTAL or COMPLETE"),
                Arguments.of(
                        "PersistentChat",
                        Map.of("RehydrationType", "NONE"),
                        "PersistentChat.RehydrationType must be ENTIRE_PAST_SESSION or FROM_SEGMENT"),
                Arguments.of("CustomerId", "", "CustomerId must be 1 to 128"),
                Arguments.of(
                        "DisconnectOnCustomerExit", List.of(), "DisconnectOnCustomerExit must hold one participant"),
                Arguments.of("DisconnectOnCustomerExit", List.of("BOT"), "DisconnectOnCustomerExit[0] must be AGENT"),
                Arguments.of("ClientToken", "t".repeat(501), "ClientToken must be at most 500"),
                Arguments.of("DestinationEndpoint", Map.of(), "DestinationEndpoint is no member of the API"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("broken")
    @DisplayName("refuses what breaks a rule, and starts nothing")
    void refuses(String member, Object value, String message) {
        try (ConnectSimulator simulator = Unsigned.builder().start()) {
            JsonObject request = new JsonObject()
                    .put("InstanceId", ChatRequests.INSTANCE)
                    .put("ContactFlowId", ChatRequests.FLOW)
                    .put("ParticipantDetails", new JsonObject().put("DisplayName", "Ada"))
                    .put(member, value);

            Reply reply = new HttpCaller(simulator).send("PUT", "/contact/chat", request.encode());

            assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
            assertThat(reply.message()).contains(message);
            assertThat(simulator.contacts()).isEmpty();
        }
    }

    @Test
    @DisplayName("knows instances, flows, signatures and a quota of its own, as other operations do")
    void isGuarded() {
        try (ParticipantScene guarded = new ParticipantScene(settings ->
                settings.awsQuotas().instances(ChatRequests.INSTANCE).contactFlows(ChatRequests.FLOW))) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> guarded.chat(r -> r.contactFlowId("another")));
            assertThat(new HttpCaller(guarded.simulator)
                            .send("PUT", "/contact/chat", "{}")
                            .errorType())
                    .isEqualTo("MissingAuthenticationTokenException");
            for (int i = 0; i < 7; i++) {
                guarded.chat();
            }
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(guarded::chat)
                    .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException"));
        }
    }
}
