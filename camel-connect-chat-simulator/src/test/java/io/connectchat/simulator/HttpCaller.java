package io.connectchat.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Calls the simulator by plain HTTP: what the SDK would not send, and what it does not show. */
final class HttpCaller {
    /** An answer, with what AWS's errors carry at hand. */
    record Reply(int status, String errorType, String requestId, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }

        String contactId() {
            return json().getString("ContactId");
        }

        String message() {
            return json().getString("Message");
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** A server that hangs fails a test instead of stopping it. */
    private static final Duration GIVE_UP = Duration.ofSeconds(20);

    private final URI endpoint;

    HttpCaller(ConnectSimulator simulator) {
        this(simulator.endpoint());
    }

    HttpCaller(URI endpoint) {
        this.endpoint = endpoint;
    }

    Reply start(JsonObject request) {
        return startRaw(request.encode());
    }

    Reply startRaw(String body) {
        return send("PUT", "/contact/outbound-chat", body);
    }

    Reply startRaw(byte[] body) {
        return send("PUT", "/contact/outbound-chat", body);
    }

    CompletableFuture<Reply> startAsync(JsonObject request) {
        return sendAsync("PUT", "/contact/outbound-chat", request);
    }

    CompletableFuture<Reply> sendAsync(String method, String path, JsonObject request) {
        return HTTP.sendAsync(
                        request(path)
                                .method(method, BodyPublishers.ofString(request.encode()))
                                .build(),
                        BodyHandlers.ofString())
                .orTimeout(GIVE_UP.toSeconds(), TimeUnit.SECONDS)
                .thenApply(HttpCaller::reply);
    }

    JsonArray getArray(String path) {
        return new JsonArray(send("GET", path, "").body());
    }

    Reply send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, byte[] body) {
        return reply(exchange(
                request(path).method(method, BodyPublishers.ofByteArray(body)).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path)).timeout(GIVE_UP);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            // The request's own timeout ends with the head of the answer; a body may hang too.
            return HTTP.sendAsync(request, BodyHandlers.ofString())
                    .orTimeout(GIVE_UP.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw e;
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("x-amzn-ErrorType").orElse(""),
                response.headers().firstValue("x-amzn-RequestId").orElse(""),
                response.body());
    }
}
