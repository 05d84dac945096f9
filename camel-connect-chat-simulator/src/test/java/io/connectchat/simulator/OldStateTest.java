package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A bad record in an old state file")
class OldStateTest {
    @TempDir
    private Path directory;

    private ConnectSimulator start() {
        return Unsigned.builder().stateFile(directory.resolve("state")).start();
    }

    /** Three contacts, of which the second one's record is then changed. */
    private String damaged(UnaryOperator<String> damage) {
        String contactId;
        try (ConnectSimulator simulator = start()) {
            HttpCaller caller = new HttpCaller(simulator);
            caller.start(ChatRequests.withToken("first"));
            contactId = caller.start(ChatRequests.withToken("second")
                            .put(
                                    "Attributes",
                                    new JsonObject().put("one", "PLACE 1").put("two", "PLACE 2"))
                            .put("InitialSystemMessage", ChatRequests.message("text/plain", "FIRST MESSAGE")))
                    .contactId();
            simulator.answer(contactId, "PLACE");
            caller.start(ChatRequests.withToken("third"));
        }
        try (MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("state").toString())
                .open()) {
            MVMap<Long, String> contacts = store.openMap("contacts");
            contacts.put(1L, damage.apply(contacts.get(1L)));
        }
        return contactId;
    }

    @Test
    @DisplayName("with half of a surrogate pair is shown with the half spelled out")
    void showsHalves() {
        // Given
        String contactId = damaged(record -> record.replace("PLACE", "x\uD800"));

        try (ConnectSimulator simulator = start()) {
            HttpCaller caller = new HttpCaller(simulator);

            // When
            JsonArray contacts = caller.getArray("/_simulator/contacts");
            Reply described = caller.send("GET", "/contacts/" + ChatRequests.INSTANCE + "/" + contactId, "");

            // Then
            assertThat(contacts).hasSize(3);
            JsonObject bad = contacts.getJsonObject(1);
            assertThat(bad.getJsonObject("attributes").getString("one")).isEqualTo("x\\uD800 1");
            assertThat(bad.getJsonArray("transcript").getJsonObject(0).getString("content"))
                    .isEqualTo("x\\uD800");
            assertThat(bad.getJsonObject("request").getString("unreadable")).contains("x\\uD800");
            assertThat(described.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("whose request can't be read is shown with the request as text, and says so; its token still counts")
    void showsRequests() {
        // Given: what a body with a byte order mark, and one in another encoding, left there
        String contactId = damaged(record -> record.replaceFirst("\"json\":\"\\{", "\"json\":\"\uFEFF{"));

        try (ConnectSimulator simulator = start()) {
            HttpCaller caller = new HttpCaller(simulator);

            // When
            JsonObject bad = caller.getArray("/_simulator/contacts").getJsonObject(1);
            Reply described = caller.send("GET", "/contacts/" + ChatRequests.INSTANCE + "/" + contactId, "");
            Reply repeated = caller.start(ChatRequests.withToken("second"));

            // Then
            assertThat(bad.getJsonObject("request").getString("unreadable")).contains("FIRST MESSAGE");
            assertThat(bad.getJsonObject("attributes").getString("one")).isEqualTo("PLACE 1");
            assertThat(described.status()).isEqualTo(200);
            assertThat(repeated.contactId()).isEqualTo(contactId);
        }
    }

    @Test
    @DisplayName("that is no contact at all is shown as ended, with that reason; the others keep their places")
    void showsNonsense() {
        // Given
        damaged(record -> "no contact");

        // When
        try (ConnectSimulator simulator = start()) {
            JsonArray contacts = new HttpCaller(simulator).getArray("/_simulator/contacts");

            // Then
            assertThat(contacts).hasSize(3);
            assertThat(contacts.getJsonObject(0).getString("clientToken")).isEqualTo("first");
            assertThat(contacts.getJsonObject(1).getString("status")).isEqualTo("DISCONNECTED");
            assertThat(contacts.getJsonObject(1).getString("disconnectReason"))
                    .isEqualTo("Record 1 of the state file can't be read");
            assertThat(contacts.getJsonObject(2).getString("clientToken")).isEqualTo("third");
        }

        // When: the record is as it was, and a second start shows the same
        try (ConnectSimulator again = start()) {
            assertThat(again.contacts()).hasSize(3);
            assertThat(again.contacts().get(2).clientToken()).isEqualTo("third");
        }
    }
}
