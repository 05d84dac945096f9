package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document, as a simulator serves it. */
final class OpenApi {
    /** One of its operations. */
    record Operation(String path, String method, JsonObject pathItem, JsonObject description) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean hasBody() {
            return description.containsKey("requestBody");
        }
    }

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonObject document;

    OpenApi(HttpCaller caller) {
        document = caller.send("GET", "/_simulator/openapi.json", "").json();
    }

    JsonObject document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths").forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            item.fieldNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(new Operation(
                            path.getKey(), method.toUpperCase(Locale.ROOT), item, item.getJsonObject(method))));
        });
        return operations;
    }

    /** What the document has at a reference, or the object itself. */
    JsonObject resolved(JsonObject object) {
        String reference = object.getString("$ref");
        JsonObject found = object;
        if (reference != null) {
            found = document;
            for (String part : reference.substring(2).split("/")) {
                found = found.getJsonObject(part);
            }
        }
        return found;
    }

    /** The parameters in the query of an operation, each with its example. */
    List<String> queries(Operation operation) {
        List<String> queries = new ArrayList<>();
        for (JsonObject holder : List.of(operation.pathItem(), operation.description())) {
            for (Object parameter : holder.getJsonArray("parameters", new JsonArray())) {
                JsonObject named = resolved((JsonObject) parameter);
                Object example = named.getValue("example");
                if (named.getString("in").equals("query")
                        && !named.getString("name").equals("instance")) {
                    String value = example instanceof JsonArray list ? list.getString(0) : String.valueOf(example);
                    queries.add(named.getString("name") + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
        }
        return queries;
    }

    /** The bodies that the document gives as examples, or an empty one where there is none. */
    List<String> bodies(Operation operation) {
        if (!operation.hasBody()) {
            return List.of("");
        }
        JsonObject content = operation
                .description()
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json");
        List<String> bodies = new ArrayList<>();
        content.getJsonObject("examples").forEach(example -> {
            Object value = ((JsonObject) example.getValue()).getValue("value");
            requireValid(content.getJsonObject("schema"), value, operation + " " + example.getKey());
            bodies.add(value.toString());
        });
        return bodies;
    }

    /** The methods that the document has for a path, as the header Allow lists them. */
    Set<String> methods(Operation operation) {
        Set<String> methods = new TreeSet<>();
        operation.pathItem().fieldNames().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** Checks that an answer is one that the document describes for this operation. */
    void requireDescribed(Operation operation, HttpCaller.Reply reply) {
        String what = operation + " answers " + reply.status() + " " + reply.body();
        JsonObject responses = operation.description().getJsonObject("responses");
        assertThat(responses.fieldNames()).as(what).contains(String.valueOf(reply.status()));
        JsonObject content = resolved(responses.getJsonObject(String.valueOf(reply.status())))
                .getJsonObject("content");
        if (content == null) {
            assertThat(reply.body()).as(what).isEmpty();
        } else if (content.containsKey("application/json")) {
            Object body = reply.body().startsWith("[") ? new JsonArray(reply.body()) : reply.json();
            requireValid(content.getJsonObject("application/json").getJsonObject("schema"), body, what);
        } else {
            JsonObject schema = content.getJsonObject("application/x-ndjson").getJsonObject("schema");
            reply.body().lines().forEach(line -> requireValid(schema, new JsonObject(line), what));
        }
    }

    private void requireValid(JsonObject schema, Object value, String what) {
        JsonObject whole = new JsonObject(schema.copy()
                .put("$defs", document.getJsonObject("components").getJsonObject("schemas"))
                .encode()
                .replace("#/components/schemas/", "#/$defs/"));
        OutputUnit judged = Validator.create(
                        JsonSchema.of(whole),
                        new JsonSchemaOptions()
                                .setDraft(Draft.DRAFT202012)
                                .setOutputFormat(OutputFormat.Basic)
                                .setBaseUri("https://simulator.test/"))
                .validate(value);
        assertThat(judged.getValid()).as(what + ": " + judged.toJson()).isTrue();
    }
}
