package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.simulator.ConnectSimulator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestSimulator.class)
@DisplayName("What Quarkus tells of chats")
class HealthTest {
    private ConnectSimulator simulator;

    @TestHTTPResource("/chats")
    private URI chats;

    @TestHTTPResource("/q/health/ready")
    private URI ready;

    @TestHTTPResource("/q/metrics")
    private URI metrics;

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    @DisplayName("at /q/health/ready is that the client is ready, before the first message")
    void isReady() throws Exception {
        // When
        HttpResponse<String> response = new Caller(ready).get();

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode check = check(response);
        assertThat(check.get("status").asText()).isEqualTo("UP");
        assertThat(check.at("/data/endpoint").asText())
                .isEqualTo(simulator.endpoint().getAuthority());
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("at /q/metrics are the component's figures")
    void metrics() throws Exception {
        // When
        new Caller(chats).post(Caller.CHAT);

        // Then
        assertThat(new Caller(metrics).get().body().lines())
                .anyMatch(line -> line.startsWith("aws_connect_chat_calls_seconds_count{") && line.contains("outcome=\"ok\""))
                .anyMatch(line -> line.startsWith("aws_connect_chat_in_flight"));
    }

    static JsonNode check(HttpResponse<String> response) throws Exception {
        for (JsonNode check : Caller.json(response).get("checks")) {
            if (check.get("name").asText().equals("aws-connect-chat")) {
                return check;
            }
        }
        throw new AssertionError("No check of the component in " + response.body());
    }
}
