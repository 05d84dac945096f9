package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A participant's token, over HTTP")
class ParticipantRoutesTest {
    private final ParticipantScene scene = new ParticipantScene();
    private final HttpCaller http = new HttpCaller(scene.simulator);

    @AfterEach
    void close() {
        scene.close();
    }

    private Reply post(String contactId, String body) {
        return http.send("POST", "/_simulator/contacts/" + contactId + "/participants", body.replace('\'', '"'));
    }

    @Test
    @DisplayName("lets an agent into an outbound chat, another one each time, and its customer, who is one")
    void letsIn() {
        // Given
        String id = scene.caller.start();

        // When
        JsonObject agent = post(id, "{'role':'AGENT','displayName':'Grace'}").json();
        JsonObject second = post(id, "{'role':'AGENT'}").json();
        JsonObject customer =
                post(id, "{'role':'CUSTOMER','displayName':'Ada'}").json();
        JsonObject again = post(id, "{'role':'CUSTOMER'}").json();

        // Then
        assertThat(agent.getString("role")).isEqualTo("AGENT");
        assertThat(agent.getString("displayName")).isEqualTo("Grace");
        assertThat(second.getString("displayName")).isEqualTo("Agent");
        assertThat(second.getString("participantId")).isNotEqualTo(agent.getString("participantId"));
        assertThat(again).isEqualTo(customer);
        String connection = scene.join(agent.getString("participantToken"));
        scene.say(connection, "Hello");
        scene.say(scene.join(customer.getString("participantToken")), "Hi");
        assertThat(http.send("GET", "/_simulator/contacts/" + id, "").json().getJsonArray("transcript"))
                .extracting(message -> ((JsonObject) message).getString("author"))
                .containsExactly("AGENT", "CUSTOMER");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'SYSTEM'}        | InvalidRequestException   | role must be CUSTOMER or AGENT",
                "{}                       | InvalidRequestException   | role is required",
                "{'role':'AGENT','displayName':''} | InvalidRequestException | displayName must be 1 to 256",
                "{'role':1}               | InvalidRequestException   | role must be a string",
                "{                        | SerializationException    | The body is not JSON"
            })
    @DisplayName("needs a role and a name that are right")
    void refuses(String body, String error, String message) {
        Reply reply = post(scene.caller.start(), body);

        assertThat(reply.errorType()).isEqualTo(error);
        assertThat(reply.message()).contains(message);
    }

    @Test
    @DisplayName("is for a chat that exists and is open")
    void needsAChat() {
        String ended = scene.caller.start();
        scene.caller.stop(ended);

        assertThat(post("never-was", "{'role':'AGENT'}").status()).isEqualTo(404);
        assertThat(post("never-was", "{'role':'CUSTOMER'}").status()).isEqualTo(404);
        assertThat(post(ended, "{'role':'AGENT'}").status()).isEqualTo(409);
        assertThat(post(ended, "{'role':'CUSTOMER'}").status()).isEqualTo(409);
    }
}
