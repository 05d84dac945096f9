package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simulator that is given many contacts")
class FlatMemoryIT {
    /** Each takes some 3 KB, journal and contact together: without bounds they would fill the heap three times. */
    private static final int CONTACTS = 60_000;

    @Test
    @DisplayName("needs no more memory than its bounds let it have, and has the newest")
    void staysFlat() throws Exception {
        try (JarProcess jar = JarProcess.start(
                List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
                "--port=0",
                "--no-signatures",
                "--burst=0",
                "--concurrent-chats=0",
                "--contact-limit=2000",
                "--journal-limit=2000")) {
            // Given
            URI endpoint = jar.endpoint();
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpRequest.Builder start = HttpRequest.newBuilder(endpoint.resolve("/contact/outbound-chat"));
            Semaphore inFlight = new Semaphore(32);
            AtomicInteger started = new AtomicInteger();

            // When
            for (int i = 0; i < CONTACTS; i++) {
                inFlight.acquire();
                String body = ChatRequests.withToken("token-" + i)
                        .put("InitialSystemMessage", ChatRequests.message("text/plain", "x".repeat(500)))
                        .encode();
                http.sendAsync(start.copy().PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                        .whenComplete((response, failure) -> {
                            if (failure == null && response.statusCode() == 200) {
                                started.incrementAndGet();
                            }
                            inFlight.release();
                        });
            }
            inFlight.acquire(32);

            // Then
            assertThat(jar.isAlive()).isTrue();
            assertThat(started).hasValue(CONTACTS);
            HttpResponse<String> status = http.send(
                    HttpRequest.newBuilder(endpoint.resolve("/_simulator/status"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(new JsonObject(status.body()).getInteger("contacts")).isEqualTo(2000);
            assertThat(new JsonObject(status.body()).getInteger("started")).isEqualTo(CONTACTS);
        }
    }
}
