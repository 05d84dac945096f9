package io.connectchat.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulator that Maven starts as a process")
class SimulatorOfIntegrationTestsIT {
    /** It was started a moment ago: it may not listen yet. */
    private static int health(URI endpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/health")).build();
        Instant patience = Instant.now().plusSeconds(60);
        while (true) {
            try {
                return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
            } catch (ConnectException e) {
                if (Instant.now().isAfter(patience)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @DisplayName("is there")
    void isThere() throws Exception {
        assertEquals(200, health(URI.create(System.getProperty("simulator"))));
    }
}
