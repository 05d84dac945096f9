package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chat can be ended")
class EndChatTest {
    private final ConnectSimulator simulator =
            Unsigned.builder().clock(new MovableClock()).start();
    private final ControlScene scene = new ControlScene(simulator, null);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, CUSTOMER_DISCONNECT", "AGENT, AGENT_DISCONNECT", "TIME, EXPIRED"})
    @DisplayName("over HTTP, as the customer, the agent or the time ends it, once")
    void ends(String by, String reason) {
        // Given
        String contact = scene.start("+15550100", null).contactId();
        String body = "{\"by\": \"" + by + "\"}";

        // When
        JsonObject ended =
                scene.control("POST", "/contacts/" + contact + "/end", body).json();

        // Then
        assertThat(ended.getString("status")).isEqualTo("DISCONNECTED");
        assertThat(ended.getString("disconnectReason")).isEqualTo(reason);
        assertThat(ended.getString("disconnectedAt")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(scene.get("/status").getJsonObject("openChats")).isEmpty();
        Reply again = scene.control("POST", "/contacts/" + contact + "/end", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).contains("has ended");
    }

    @Test
    @DisplayName("in Java")
    void endsInJava() {
        // Given
        String contact = scene.start("+15550100", null).contactId();

        // Then
        assertThat(simulator.end(contact, ChatEnd.AGENT).disconnectReason()).isEqualTo("AGENT_DISCONNECT");
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.end(contact, ChatEnd.TIME));
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.end("nobody", ChatEnd.TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"by\": \"NOBODY\"}", "{\"by\": 1}", "{\"by\": \"TIME\", \"at\": 1}", "end"})
    @DisplayName("but not by a request that is wrong")
    void refuses(String body) {
        // Given
        String contact = scene.start("+15550100", null).contactId();

        // Then
        assertThat(scene.control("POST", "/contacts/" + contact + "/end", body).status())
                .isEqualTo(400);
        assertThat(scene.control("POST", "/contacts/nobody/end", "{\"by\": \"TIME\"}")
                        .status())
                .isEqualTo(404);
        assertThat(scene.get("/contacts/" + contact).getString("status")).isEqualTo("INITIATED");
    }
}
