package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The runnable jar's logs in JSON")
class JsonLogsIT {
    private static Map<String, Object> values(JsonObject line) {
        Map<String, Object> values = new TreeMap<>();
        JsonArray pairs = line.getJsonArray("kvpList");
        ClientCases.objects(pairs).forEach(pair -> values.putAll(pair.getMap()));
        return values;
    }

    @Test
    @DisplayName("have an object for the start and for each request, and nothing of the customers")
    void logRequests() throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", "--json-logs")) {
            // Given
            JsonObject first = new JsonObject(jar.line());
            URI endpoint = URI.create(String.valueOf(values(first).get("endpoint")));

            // When
            try (SdkCaller caller = new SdkCaller(endpoint, "test", "test");
                    SdkCaller wrong = new SdkCaller(endpoint, "test", "wrong")) {
                caller.start(r -> r.initialSystemMessage(
                                m -> m.contentType("text/plain").content("Hidden text"))
                        .clientToken("hidden-token"));
                org.assertj.core.api.Assertions.assertThatException().isThrownBy(wrong::start);
            }
            jar.terminate();
            assertThat(jar.exitCode()).isEqualTo(143);

            // Then
            assertThat(first.getString("formattedMessage"))
                    .isEqualTo("Amazon Connect simulator listens on " + endpoint);
            String rest = jar.output();
            List<JsonObject> lines = rest.lines().map(JsonObject::new).toList();
            assertThat(lines).hasSize(2).allSatisfy(line -> {
                assertThat(line.getString("level")).isEqualTo("DEBUG");
                assertThat(values(line))
                        .containsEntry("operation", "StartOutboundChatContact")
                        .containsKey("requestId");
            });
            assertThat(lines)
                    .extracting(line -> String.valueOf(values(line).get("status")))
                    .containsExactly("200", "403");
            assertThat(values(lines.get(1))).containsEntry("errorType", "InvalidSignatureException");
            assertThat(rest)
                    .doesNotContain(ChatRequests.DESTINATION, "Hidden text", "hidden-token", ChatRequests.SOURCE);
            assertThat(jar.errors()).isEmpty();
        }
    }

    @Test
    @DisplayName("leave the exit code and stderr to what ends the start")
    void leaveFailures() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JarProcess jar = JarProcess.start("--json-logs", "--port=" + taken.getLocalPort())) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors()).startsWith("Can't listen on 127.0.0.1");
        }
    }
}
