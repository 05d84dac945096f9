package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Quotas and the chat limit, over HTTP")
class ControlQuotasTest {
    private static final JsonObject AT_START = new JsonObject(
            "{\"concurrentChats\":9,\"quotas\":{\"StopContact\":{\"available\":5,\"burst\":5,\"requestsPerSecond\":2.0}}}");

    private final ConnectSimulator simulator = Unsigned.builder()
            .clock(new MovableClock())
            .quota(ConnectOperation.STOP_CONTACT, 2, 5)
            .concurrentChats(9)
            .start();
    private final ControlScene scene = new ControlScene(simulator, null);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("are set in the place of all, count from then on, and are as at the start after a reset")
    void sets() {
        // Given
        assertThat(scene.get("/quotas")).isEqualTo(AT_START);

        // When
        String body = "{\"concurrentChats\":1,\"quotas\":{\"StartOutboundChatContact\":"
                + "{\"available\":2,\"burst\":2,\"requestsPerSecond\":0.5}}}";
        Reply reply = scene.control("PUT", "/quotas", body);

        // Then
        assertThat(reply.json()).isEqualTo(new JsonObject(body));
        assertThat(scene.start("+15550100", null).status()).isEqualTo(200);
        assertThat(scene.start("+15550100", null).errorType()).isEqualTo("LimitExceededException");
        assertThat(scene.start("+15550100", null).errorType()).isEqualTo("ThrottlingException");

        // When
        scene.control("POST", "/reset", "");

        // Then
        assertThat(scene.get("/quotas")).isEqualTo(AT_START);
        assertThat(scene.start("+15550100", null).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("are ended")
    void ends() {
        // When
        assertThat(scene.control("DELETE", "/quotas", "").status()).isEqualTo(204);

        // Then
        assertThat(scene.get("/quotas")).isEqualTo(new JsonObject("{\"quotas\":{}}"));
        for (int i = 0; i < 12; i++) {
            assertThat(scene.start("+15550100", null).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"concurrentChats\": -1}                                                | concurrentChats must be 0",
                "{\"quotas\": {\"Stop\": {\"requestsPerSecond\": 1, \"burst\": 1}}}       | must be CreateParticipantConnection or",
                "{\"quotas\": {\"StopContact\": {\"requestsPerSecond\": 0, \"burst\": 1}}} | requestsPerSecond must be",
                "{\"quotas\": {\"StopContact\": {\"requestsPerSecond\": 1}}}              | burst is required",
                "{\"quotas\": {\"StopContact\": 5}}                                       | must be an object",
                "{\"quota\": {}}                                                          | quota is no member"
            })
    @DisplayName("are left as they are by a request that is wrong, which is told what to mend")
    void refuses(String body, String message) {
        // When
        Reply reply = scene.control("PUT", "/quotas", body);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
        assertThat(scene.get("/quotas")).isEqualTo(AT_START);
    }
}
