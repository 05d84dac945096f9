package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;

@DisplayName("A conversation in the state file")
class ConversationStateTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("goes on after a restart: participants, tokens, ids and what was sent")
    void goesOn() {
        // Given
        MovableClock clock = new MovableClock();
        StartChatContactResponse chat;
        String agent;
        List<Item> before;
        String messageId;
        try (ParticipantScene first = new ParticipantScene(clock, this::withState)) {
            chat = first.chat(r -> r.clientToken("t")
                    .initialMessage(m -> m.contentType("text/plain").content("Hello?")));
            agent = first.join(first.simulator.agentToken(chat.contactId(), "Grace"));
            messageId = first.client
                    .sendMessage(r -> r.connectionToken(agent)
                            .contentType("text/markdown")
                            .content("*Hi* \uD83D\uDE00")
                            .clientToken("m"))
                    .id();
            before = first.transcript(agent, r -> {});
        }

        // When
        try (ParticipantScene second = new ParticipantScene(clock, this::withState)) {
            // Then
            assertThat(second.transcript(agent, r -> {})).isEqualTo(before).hasSize(3);
            assertThat(second.client
                            .sendMessage(r -> r.connectionToken(agent)
                                    .contentType("text/markdown")
                                    .content("*Hi* \uD83D\uDE00")
                                    .clientToken("m"))
                            .id())
                    .isEqualTo(messageId);
            assertThat(second.chat(r -> r.clientToken("t")).participantToken()).isEqualTo(chat.participantToken());
            second.say(second.join(chat.participantToken()), "Still there?");
            assertThat(second.transcript(agent, r -> {})).hasSize(5);
        }
    }

    @Test
    @DisplayName("of an earlier version, without ids and participants, is read, and can be joined")
    void ofAnEarlierVersion() {
        // Given
        MovableClock clock = new MovableClock();
        String contactId;
        try (ParticipantScene first = new ParticipantScene(clock, this::withState)) {
            contactId = first.caller.start();
            first.simulator.answer(contactId, "Yes");
        }
        try (MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("state").toString())
                .open()) {
            MVMap<Long, String> contacts = store.openMap("contacts");
            JsonObject record = new JsonObject(contacts.get(0L));
            record.remove("participants");
            record.remove("streamings");
            record.getJsonArray("replies").getJsonObject(0).remove("id");
            contacts.put(0L, record.encode());
        }

        // When
        try (ParticipantScene second = new ParticipantScene(clock, this::withState)) {
            String customer = second.join(second.simulator.customerToken(contactId));
            List<Item> seen = second.transcript(customer, r -> {});

            // Then
            assertThat(seen).hasSize(2);
            assertThat(seen.get(0).content()).isEqualTo("Yes");
            assertThat(seen.get(0).id()).isNotEmpty();
            assertThat(seen.get(0).participantId()).isEqualTo(seen.get(1).participantId());
            assertThat(second.simulator.requests())
                    .extracting(RecordedRequest::status)
                    .containsOnly(200);
        }
    }

    private ConnectSimulatorBuilder withState(ConnectSimulatorBuilder settings) {
        return settings.stateFile(directory.resolve("state"));
    }
}
