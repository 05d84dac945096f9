package io.connectchat.examples.quarkus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A caller from outside, over real HTTP. */
final class Caller {
    static final String CHAT =
            "{\"DestinationEndpoint\": \"+15550100\", \"InitialSystemMessage\": {\"Content\": \"Your table is ready.\"}}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI chats;

    Caller(URI chats) {
        this.chats = chats;
    }

    HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        return HTTP.send(request(body, headers), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postAsync(String body) {
        return HTTP.sendAsync(request(body), BodyHandlers.ofString());
    }

    HttpResponse<String> get() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(chats).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> postAs(String contentType, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(chats)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(chats)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
