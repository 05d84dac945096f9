package io.connectchat.checks.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulator that JUnit's listener starts")
class SimulatorOfUnitTestsTest {
    @Test
    @DisplayName("is there, and Camel's properties say where")
    void isThere() throws Exception {
        // Given
        String endpoint = System.getProperty("connect.simulator.endpoint");

        // Then
        assertEquals(endpoint, System.getProperty("camel.component.aws-connect-chat.uri-endpoint-override"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/health")).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
    }
}
