package io.connectchat.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The cases that each client runs, one after the other, and what came of them. */
final class ClientCases {
    /** One call by some client. It gives {@code output}, or {@code error}, {@code type}; and {@code status} if it knows it. */
    interface Call {
        JsonObject make(String operation, JsonObject input) throws Exception;
    }

    static final Path DIRECTORY = Path.of("src", "test", "clients");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;
    private final Map<String, String> saved = new HashMap<>();

    ClientCases(URI endpoint) {
        this.endpoint = endpoint;
    }

    static List<JsonObject> all() {
        try {
            return objects(new JsonArray(Files.readString(DIRECTORY.resolve("cases.json"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that a client can run. */
    static List<JsonObject> of(String client) {
        return all().stream()
                .filter(each -> client.equals(each.getString("only", client)))
                .toList();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    List<JsonObject> run(List<JsonObject> cases, Call call) throws Exception {
        List<JsonObject> results = new ArrayList<>();
        for (JsonObject each : cases) {
            control("PUT", "faults", new JsonObject().put("faults", each.getJsonArray("faults", new JsonArray())));
            control("DELETE", "requests", new JsonObject());
            JsonObject result = call.make(each.getString("operation"), filled(each.getJsonObject("input")));
            if (each.containsKey("save") && result.containsKey("output")) {
                saved.put(each.getString("save"), result.getJsonObject("output").getString("ContactId"));
            }
            List<JsonObject> requests = new ArrayList<>(objects(
                    new JsonObject(control("GET", "requests?limit=100", new JsonObject())).getJsonArray("requests")));
            Collections.reverse(requests);
            Stream<Object> tokens = requests.stream()
                    .map(request ->
                            request.getValue("body") instanceof JsonObject body ? body.getValue("ClientToken") : "");
            results.add(result.put("name", each.getString("name"))
                    .put(
                            "statuses",
                            new JsonArray(requests.stream()
                                    .map(request -> request.getInteger("status"))
                                    .toList()))
                    .put("tokens", tokens.filter(Objects::nonNull).distinct().count()));
        }
        return results;
    }

    private JsonObject filled(JsonObject input) {
        String text = input.encode();
        for (Map.Entry<String, String> each : saved.entrySet()) {
            text = text.replace("${" + each.getKey() + "}", each.getValue());
        }
        return new JsonObject(text);
    }

    private String control(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(endpoint.resolve("/_simulator/" + path))
                                .method(
                                        method,
                                        method.equals("PUT")
                                                ? BodyPublishers.ofString(body.encode())
                                                : BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
