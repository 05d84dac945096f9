package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.AccessDeniedException;
import software.amazon.awssdk.services.connectparticipant.model.ConnectParticipantException;
import software.amazon.awssdk.services.connectparticipant.model.CreateParticipantConnectionResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.SendEventResponse;
import software.amazon.awssdk.services.connectparticipant.model.SendMessageResponse;
import software.amazon.awssdk.services.connectparticipant.model.ValidationException;

@DisplayName("A conversation over the participant service")
class ConversationTest {
    private static final String EVENT = "application/vnd.amazonaws.connect.event.";

    private final ParticipantScene scene = new ParticipantScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @DisplayName("of a customer and an agent is the same for both, for the test and for DescribeContact")
    void isSeenByAll() {
        // Given
        StartChatContactResponse chat = scene.chat(
                r -> r.initialMessage(m -> m.contentType("text/plain").content("Hello?")));
        String customer = scene.join(chat.participantToken());
        scene.clock.move(Duration.ofSeconds(5));
        String agent = scene.join(scene.simulator.agentToken(chat.contactId(), "Grace"));

        // When
        scene.clock.move(Duration.ofSeconds(1));
        scene.say(agent, "How can I help?");
        scene.clock.move(Duration.ofSeconds(1));
        SendMessageResponse last = scene.say(customer, "Where is my order? \uD83D\uDE00");

        // Then
        List<Item> seen = scene.transcript(customer, r -> {});
        assertThat(seen)
                .extracting(Item::typeAsString, Item::participantRoleAsString, Item::displayName, Item::content)
                .containsExactly(
                        tuple("MESSAGE", "CUSTOMER", "Ada", "Hello?"),
                        tuple("EVENT", "CUSTOMER", "Ada", null),
                        tuple("EVENT", "AGENT", "Grace", null),
                        tuple("MESSAGE", "AGENT", "Grace", "How can I help?"),
                        tuple("MESSAGE", "CUSTOMER", "Ada", "Where is my order? \uD83D\uDE00"));
        assertThat(seen.get(2).contentType()).isEqualTo(EVENT + "participant.joined");
        assertThat(seen.get(4).id()).isEqualTo(last.id());
        assertThat(seen.get(4).absoluteTime())
                .isEqualTo("2026-01-31T12:00:07.000Z")
                .isEqualTo(last.absoluteTime());
        assertThat(seen.get(0).participantId()).isEqualTo(chat.participantId());
        assertThat(scene.transcript(agent, r -> {})).isEqualTo(seen);
        assertThat(scene.simulator.contact(chat.contactId()).orElseThrow().transcript())
                .extracting(ChatMessage::author, ChatMessage::content)
                .containsExactly(
                        tuple(ChatMessage.Author.CUSTOMER, "Hello?"),
                        tuple(ChatMessage.Author.AGENT, "How can I help?"),
                        tuple(ChatMessage.Author.CUSTOMER, "Where is my order? \uD83D\uDE00"));
        assertThat(scene.caller.describe(chat.contactId()).agentInfo().connectedToAgentTimestamp())
                .isEqualTo("2026-01-31T12:00:05Z");
    }

    @Test
    @DisplayName("in an instance that is kept apart is that instance's: its tokens lead there")
    void isApart() {
        // Given
        ConnectSimulator apart = scene.simulator.instance(ChatRequests.INSTANCE);
        StartChatContactResponse chat = scene.chat(r -> {});

        // When
        scene.say(scene.join(chat.participantToken()), "Hello?");
        scene.say(scene.join(apart.agentToken(chat.contactId(), "Grace")), "How can I help?");

        // Then
        assertThat(apart.contact(chat.contactId()).orElseThrow().transcript())
                .extracting(ChatMessage::content)
                .containsExactly("Hello?", "How can I help?");
        assertThat(apart.requests()).hasSize(5);
        assertThat(scene.simulator.contacts()).isEmpty();
        assertThat(scene.simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName(
            "of an outbound chat has its first message, and what the customer writes on the phone and over the service")
    void isOfAnOutboundChat() {
        // Given
        String id = scene.caller.start(r -> r.participantDetails(p -> p.displayName("Ada"))
                .initialSystemMessage(m -> m.contentType("text/plain").content("Your order is ready.")));
        scene.simulator.answer(id, "Which one?");
        String customer = scene.join(scene.simulator.customerToken(id));
        String agent = scene.join(scene.simulator.agentToken(id, "Grace"));

        // When
        scene.say(agent, "The blue one.");
        scene.say(customer, "Thanks");

        // Then
        List<Item> messages = scene.transcript(agent, r -> {}).stream()
                .filter(item -> item.typeAsString().equals("MESSAGE"))
                .toList();
        assertThat(messages)
                .extracting(Item::participantRoleAsString, Item::displayName, Item::content)
                .containsExactly(
                        tuple("SYSTEM", "SYSTEM_MESSAGE", "Your order is ready."),
                        tuple("CUSTOMER", "Ada", "Which one?"),
                        tuple("AGENT", "Grace", "The blue one."),
                        tuple("CUSTOMER", "Ada", "Thanks"));
        assertThat(messages.get(1).participantId()).isEqualTo(messages.get(3).participantId());
        assertThat(scene.simulator.customerToken(id)).isEqualTo(scene.simulator.customerToken(id));
    }

    @Test
    @DisplayName(
            "begins with credentials that are valid for a day, and with the address of a WebSocket at which nothing is")
    void connection() {
        // When
        CreateParticipantConnectionResponse connection = scene.client.createParticipantConnection(
                r -> r.participantToken(scene.chat().participantToken())
                        .typeWithStrings("WEBSOCKET", "CONNECTION_CREDENTIALS"));

        // Then
        assertThat(connection.connectionCredentials().expiry()).isEqualTo("2026-02-01T12:00:00.000Z");
        assertThat(connection.websocket().connectionExpiry()).isEqualTo("2026-01-31T12:01:40.000Z");
        String url = connection.websocket().url();
        assertThat(url)
                .startsWith("ws://127.0.0.1:" + scene.simulator.endpoint().getPort() + "/");
        Reply reply = new HttpCaller(scene.simulator).send("GET", url.substring(url.indexOf('/', 5)), "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).contains("The simulator serves no WebSocket");

        String token = connection.connectionCredentials().connectionToken();
        scene.clock.move(Duration.ofDays(1).minusMillis(1));
        assertThat(scene.transcript(token, r -> {})).hasSize(1);
        scene.clock.move(Duration.ofMillis(1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scene.transcript(token, r -> {}));
    }

    @Test
    @DisplayName("needs no credentials where the participant is only marked as connected")
    void onlyConnects() {
        // When
        CreateParticipantConnectionResponse connection = scene.client.createParticipantConnection(
                r -> r.participantToken(scene.chat().participantToken()).connectParticipant(true));

        // Then
        assertThat(connection.connectionCredentials()).isNull();
        assertThat(connection.websocket()).isNull();
    }

    @Test
    @DisplayName("takes each message once for one ClientToken, of each participant")
    void isIdempotent() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        String agent = scene.join(scene.simulator.agentToken(chat.contactId(), "Grace"));
        SendMessageResponse first = send(customer, "One", "t");
        scene.clock.move(Duration.ofMinutes(1));

        // When
        SendMessageResponse again = send(customer, "Two", "t");
        SendMessageResponse others = send(agent, "Three", "t");

        // Then
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.absoluteTime()).isEqualTo(first.absoluteTime());
        assertThat(others.id()).isNotEqualTo(first.id());
        assertThat(scene.simulator.contact(chat.contactId()).orElseThrow().replies())
                .extracting(ChatMessage::content)
                .containsExactly("One", "Three");
        assertThat(scene.simulator
                        .requests()
                        .get(scene.simulator.requests().size() - 2)
                        .remarks())
                .anySatisfy(remark -> assertThat(remark).contains("ClientToken repeated with other parameters"))
                .noneSatisfy(remark -> assertThat(remark).contains("Two"));
    }

    private SendMessageResponse send(String connectionToken, String text, String clientToken) {
        return scene.client.sendMessage(r -> r.connectionToken(connectionToken)
                .contentType("text/plain")
                .content(text)
                .clientToken(clientToken));
    }

    @Test
    @DisplayName("shows who has received and read a message, and no typing")
    void receipts() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        String agent = scene.join(scene.simulator.agentToken(chat.contactId(), "Grace"));
        String messageId = scene.say(agent, "Hello").id();

        // When
        SendEventResponse typing = event(customer, "typing", null);
        event(customer, "message.delivered", messageId);
        scene.clock.move(Duration.ofSeconds(3));
        event(customer, "message.read", messageId);

        // Then
        assertThat(typing.id()).isNotEmpty();
        assertThat(scene.transcript(agent, r -> {})).hasSize(3);
        Item message = scene.transcript(agent, r -> {}).get(2);
        assertThat(message.messageMetadata().messageId()).isEqualTo(messageId);
        assertThat(message.messageMetadata().receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.recipientParticipantId()).isEqualTo(chat.participantId());
            assertThat(receipt.deliveredTimestamp()).isEqualTo("2026-01-31T12:00:00.000Z");
            assertThat(receipt.readTimestamp()).isEqualTo("2026-01-31T12:00:03.000Z");
        });
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> event(customer, "message.read", "no-such-message"))
                .withMessageContaining("not in this chat");
    }

    private SendEventResponse event(String connectionToken, String type, String messageId) {
        return scene.client.sendEvent(r -> r.connectionToken(connectionToken)
                .contentType(EVENT + type)
                .content(
                        messageId == null
                                ? null
                                : new JsonObject().put("messageId", messageId).encode()));
    }

    @ParameterizedTest(name = "{0} leaves a chat, with an agent: {1}; {2}")
    @CsvSource({"customer, false, CUSTOMER_DISCONNECT", "customer, true, ", "agent, true, AGENT_DISCONNECT"})
    @DisplayName("ends with its last agent, or with its customer if there is none")
    void ends(String who, boolean withAgent, String reason) {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        String agent = withAgent ? scene.join(scene.simulator.agentToken(chat.contactId(), "Grace")) : "";
        String leaving = who.equals("agent") ? agent : customer;

        // When
        scene.client.disconnectParticipant(r -> r.connectionToken(leaving).clientToken("t"));

        // Then
        StartedContact contact = scene.simulator.contact(chat.contactId()).orElseThrow();
        assertThat(contact.disconnectReason()).isEqualTo(reason);
        List<Item> seen = scene.transcript(leaving, r -> {});
        assertThat(seen.stream().map(Item::contentType))
                .contains(EVENT + "participant.left")
                .areExactly(
                        reason == null ? 0 : 1,
                        new org.assertj.core.api.Condition<>((EVENT + "chat.ended")::equals, "the end"));
        scene.client.disconnectParticipant(r -> r.connectionToken(leaving).clientToken("t"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> scene.client.disconnectParticipant(
                        r -> r.connectionToken(leaving).clientToken("another")));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scene.say(leaving, "Still there?"));
    }

    @Test
    @DisplayName("ends with its customer also where there is an agent, if its start said so")
    void endsWithTheCustomer() {
        try (ParticipantScene unsigned = new ParticipantScene(settings -> settings.verifySignatures(false))) {
            // Given: a member that the SDK does not know yet
            JsonObject chat = new HttpCaller(unsigned.simulator)
                    .send(
                            "PUT",
                            "/contact/chat",
                            new JsonObject()
                                    .put("InstanceId", ChatRequests.INSTANCE)
                                    .put("ContactFlowId", ChatRequests.FLOW)
                                    .put("ParticipantDetails", new JsonObject().put("DisplayName", "Ada"))
                                    .put("DisconnectOnCustomerExit", List.of("AGENT"))
                                    .encode())
                    .json();
            String id = chat.getString("ContactId");
            String customer = unsigned.join(chat.getString("ParticipantToken"));
            unsigned.join(unsigned.simulator.agentToken(id, "Grace"));

            // When
            unsigned.client.disconnectParticipant(r -> r.connectionToken(customer));

            // Then
            assertThat(unsigned.simulator.contact(id).orElseThrow().disconnectReason())
                    .isEqualTo("CUSTOMER_DISCONNECT");
        }
    }

    @Test
    @DisplayName("goes on for the agent after the customer has left, and ends with the agent")
    void endsWithTheAgent() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        String agent = scene.join(scene.simulator.agentToken(chat.contactId(), "Grace"));
        scene.client.disconnectParticipant(r -> r.connectionToken(customer));

        // When
        scene.say(agent, "Bye");
        scene.client.disconnectParticipant(r -> r.connectionToken(agent));

        // Then
        assertThat(scene.simulator.contact(chat.contactId()).orElseThrow().disconnectReason())
                .isEqualTo("AGENT_DISCONNECT");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scene.join(chat.participantToken()));
    }

    @Test
    @DisplayName("that StopContact has ended takes no message, and can still be read")
    void endedByStop() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());

        // When
        scene.caller.stop(chat.contactId());

        // Then
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> scene.say(customer, "Hello?"))
                .withMessageContaining("it has ended");
        assertThat(scene.transcript(customer, r -> {}).get(1).contentType()).isEqualTo(EVENT + "chat.ended");
    }

    @Test
    @DisplayName("is closed to the tokens of others, of no one, and of the other kind")
    void wrongTokens() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String connection = scene.join(chat.participantToken());
        String altered = connection.substring(0, connection.length() - 4) + "AAAA";

        // Then
        for (String token : List.of(chat.participantToken(), altered, "no token", chat.contactId())) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scene.say(token, "Hi"));
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scene.join(connection));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> scene.transcript(
                        connection, r -> r.contactId(scene.chat().contactId())));
    }

    @Test
    @DisplayName("has a message once whose answer was lost, and that was sent again")
    void lostAnswers() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        scene.simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);
        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> send(customer, "Hi", "t"));

        // When
        send(customer, "Hi", "t");

        // Then
        assertThat(scene.simulator.contact(chat.contactId()).orElseThrow().replies())
                .hasSize(1);
    }

    @Test
    @DisplayName("meets the faults that a test scripts, by the operation's own errors")
    void faults() {
        // Given
        String customer = scene.join(scene.chat().participantToken());
        scene.simulator.fail(FaultRule.of(SimulatedError.INTERNAL_SERVER)
                .on(ConnectOperation.SEND_MESSAGE)
                .times(1));

        // When, then
        scene.transcript(customer, r -> {});
        assertThatExceptionOfType(ConnectParticipantException.class)
                .isThrownBy(() -> scene.say(customer, "Hi"))
                .satisfies(e -> {
                    assertThat(e.getClass().getSimpleName()).isEqualTo("InternalServerException");
                    assertThat(e.statusCode()).isEqualTo(500);
                });
        scene.say(customer, "Hi");
        assertThat(scene.simulator.requests())
                .filteredOn(request -> request.operation() == ConnectOperation.SEND_MESSAGE)
                .extracting(RecordedRequest::status)
                .containsExactly(500, 200);
    }
}
