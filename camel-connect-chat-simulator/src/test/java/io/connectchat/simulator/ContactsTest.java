package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The contacts that were started")
class ContactsTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are kept with their id, time, destination, token and request")
    void areKept() {
        // When
        Reply reply = caller.start(ChatRequests.withToken("t").put("ChatDurationInMinutes", 60));

        // Then
        assertThat(simulator.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.contactId()).isEqualTo(reply.contactId()).hasSize(36);
            assertThat(contact.startedAt()).isEqualTo(clock.instant());
            assertThat(contact.destination()).isEqualTo(ChatRequests.DESTINATION);
            assertThat(contact.clientToken()).isEqualTo("t");
            assertThat(contact.requestId()).isEqualTo(reply.requestId());
            assertThat(contact.request())
                    .containsEntry("InstanceId", ChatRequests.INSTANCE)
                    .containsEntry("ChatDurationInMinutes", 60)
                    .containsEntry(
                            "SegmentAttributes", Map.of("connect:Subtype", Map.of("ValueString", "connect:SMS")));
        });
    }

    @Test
    @DisplayName("are a JSON array at /_simulator/contacts, newest last")
    void areServedAsJson() {
        // Given
        caller.start(ChatRequests.withToken("t"));
        caller.start(ChatRequests.valid());

        // When
        JsonArray contacts = caller.getArray("/_simulator/contacts");

        // Then
        assertThat(contacts).hasSize(2);
        JsonObject first = contacts.getJsonObject(0);
        assertThat(first.getString("contactId"))
                .isEqualTo(simulator.contacts().get(0).contactId());
        assertThat(first.getString("requestId"))
                .isEqualTo(simulator.contacts().get(0).requestId());
        assertThat(first.getString("startedAt")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(first.getString("destination")).isEqualTo(ChatRequests.DESTINATION);
        assertThat(first.getString("clientToken")).isEqualTo("t");
        assertThat(first.getJsonObject("request")).isEqualTo(ChatRequests.withToken("t"));
        assertThat(contacts.getJsonObject(1).getValue("clientToken")).isNull();
    }

    @Test
    @DisplayName("are forgotten by a reset, with their tokens and the journal")
    void areForgotten() {
        // Given
        String first = caller.start(ChatRequests.withToken("t")).contactId();

        // When
        simulator.reset();

        // Then
        assertThat(simulator.contacts()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
        assertThat(caller.start(ChatRequests.withToken("t")).contactId()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_simulator, 404",
        "GET, /_simulator/, 404",
        "GET, /_simulator/contacts/1/elsewhere, 404",
        "PUT, /_simulator/contacts, 405",
        "POST, /_simulator/contacts/1, 405"
    })
    @DisplayName("Other endpoints of the simulator's own don't exist, and the answer says which do")
    void namesItsEndpoints(String method, String path, int status) {
        // When
        Reply reply = caller.send(method, path, "");

        // Then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.errorType()).isEqualTo("UnknownOperationException");
        assertThat(reply.message()).contains(status == 404 ? "GET /_simulator/contacts" : "it has GET, HEAD");
    }
}
