package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.connectchat.simulator.OpenApi.Operation;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The OpenAPI document")
class OpenApiTest {
    private static final ConnectSimulator SIMULATOR =
            Unsigned.builder().quota(100, 100).start();
    private static final HttpCaller CALLER = new HttpCaller(SIMULATOR);
    private static final OpenApi DOCUMENT = new OpenApi(CALLER);

    @AfterAll
    static void stop() {
        SIMULATOR.close();
    }

    static Stream<Operation> operations() {
        return DOCUMENT.operations().stream();
    }

    static Stream<Operation> ofAccounts() {
        return operations()
                .filter(operation -> !operation.path().endsWith("/health")
                        && !operation.path().endsWith("/openapi.json")
                        && !operation.path().contains("/instances"));
    }

    /** The operation's path, with a contact that is open. */
    private static String path(Operation operation, String instance) {
        ControlScene scene = new ControlScene(SIMULATOR, instance);
        scene.control("DELETE", "/faults", "");
        scene.control("DELETE", "/quotas", "");
        String contact = scene.start("+447700900123", null).contactId();
        assertThat(contact).isNotNull();
        return operation.path().contains("/contacts/{id}")
                ? operation.path().replace("{id}", contact)
                : operation.path().replace("{id}", "suite-a");
    }

    @Test
    @DisplayName("is one of OpenAPI 3.1, with a name for each operation")
    void isOpenApi() {
        assertThat(DOCUMENT.document().getString("openapi")).startsWith("3.1.");
        assertThat(operations().map(operation -> operation.description().getString("operationId")))
                .doesNotHaveDuplicates()
                .doesNotContainNull()
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("gives requests that are answered as it says")
    void holds(Operation operation) {
        for (String body : DOCUMENT.bodies(operation)) {
            // When
            Reply reply = CALLER.send(operation.method(), path(operation, null), body);

            // Then
            assertThat(reply.status()).as(reply.body()).isIn(200, 204);
            DOCUMENT.requireDescribed(operation, reply);
        }
        for (String query : DOCUMENT.queries(operation)) {
            Reply reply = CALLER.send(operation.method(), path(operation, null) + "?" + query, "");
            assertThat(reply.status()).as(query).isEqualTo(200);
            DOCUMENT.requireDescribed(operation, reply);
        }
    }

    @ParameterizedTest
    @MethodSource("ofAccounts")
    @DisplayName("has an instance in the query of all that belongs to an account")
    void takesInstances(Operation operation) {
        // Given
        CALLER.send("PUT", "/_simulator/instances/apart", "");
        String path = path(operation, "apart");
        String body = DOCUMENT.bodies(operation).get(0);

        // Then
        Reply unknown = CALLER.send(operation.method(), path + "?instance=unknown", body);
        assertThat(unknown.status()).isEqualTo(404);
        DOCUMENT.requireDescribed(operation, unknown);
        Reply reply = CALLER.send(operation.method(), path + "?instance=apart", body);
        assertThat(reply.status()).as(reply.body()).isIn(200, 204);
        DOCUMENT.requireDescribed(operation, reply);
        if (path.contains("/contacts/")) {
            assertThat(CALLER.send(operation.method(), path, body).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("describes what is answered to requests that are wrong")
    void describesErrors(Operation operation) throws Exception {
        // Given
        String path = path(operation, null);
        if (!operation.path().equals("/health")) {
            Reply query = CALLER.send(operation.method(), path + "?nonsense=1", "");
            assertThat(query.status()).isEqualTo(400);
            assertThat(query.message()).contains("The query has a name that this path does not know");
            DOCUMENT.requireDescribed(operation, query);
            requireOtherMethodsRefused(operation, path);
        }
        if (operation.hasBody()) {
            for (String wrong : List.of("", "[]", "{", "{\"nonsense\": 1}", "\ufeff{}")) {
                Reply reply = CALLER.send(operation.method(), path, wrong);
                assertThat(reply.status()).as(wrong).isEqualTo(400);
                DOCUMENT.requireDescribed(operation, reply);
            }
            Reply large = CALLER.send(operation.method(), path, new byte[(1 << 20) + 1]);
            assertThat(large.status()).isEqualTo(413);
            DOCUMENT.requireDescribed(operation, large);
        }
        if (operation.path().contains("/contacts/{id}")) {
            Reply absent = CALLER.send(
                    operation.method(),
                    operation.path().replace("{id}", "nobody"),
                    DOCUMENT.bodies(operation).get(0));
            assertThat(absent.status()).isEqualTo(404);
            DOCUMENT.requireDescribed(operation, absent);
        }
        if (operation.description().getJsonObject("responses").containsKey("409")) {
            SIMULATOR.end(path.split("/")[3], ChatEnd.TIME);
            Reply ended = CALLER.send(
                    operation.method(), path, DOCUMENT.bodies(operation).get(0));
            assertThat(ended.status()).isEqualTo(409);
            DOCUMENT.requireDescribed(operation, ended);
        }
    }

    private static void requireOtherMethodsRefused(Operation operation, String path)
            throws IOException, InterruptedException {
        for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS")) {
            if (!DOCUMENT.methods(operation).contains(method)) {
                HttpResponse<String> refused = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(SIMULATOR.endpoint() + path))
                                        .method(method, HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(refused.statusCode()).isEqualTo(405);
                assertThat(new TreeSet<>(Arrays.asList(
                                refused.headers().firstValue("Allow").orElse("").split(", "))))
                        .isEqualTo(DOCUMENT.methods(operation));
            }
        }
    }

    @Test
    @DisplayName("is what the answer to an unknown path lists")
    void isListed() {
        // When
        Reply reply = CALLER.send("GET", "/_simulator/elsewhere", "");

        // Then
        assertThat(reply.status()).isEqualTo(404);
        for (Operation operation : DOCUMENT.operations()) {
            assertThat(reply.message()).containsPattern(operation.method() + "[A-Z, ]* \\Q" + operation.path() + "\\E");
        }
        assertThat(new JsonArray(CALLER.send("GET", "/_simulator/contacts/", "").body()))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("has no operation that another site's page can call, nor one without the token")
    void isGuarded(Operation operation) throws IOException {
        // Given
        String path = operation.path().replace("{id}", "x");
        boolean open = path.equals("/health");
        try (ConnectSimulator guarded =
                Unsigned.builder().controlToken("correct-horse").start()) {
            // Then
            for (String host : List.of("Host: evil.example", "Host: localhost\r\nOrigin: http://evil.example")) {
                assertThat(head(guarded, operation.method() + " " + path, host)).startsWith("HTTP/1.1 403 ");
            }
            if (!open) {
                assertThat(head(guarded, operation.method() + " " + path, "Host: localhost"))
                        .startsWith("HTTP/1.1 401 ");
                assertThat(new HttpCaller(guarded)
                                .send(operation.method(), path, "")
                                .status())
                        .isEqualTo(401);
                DOCUMENT.requireDescribed(operation, new HttpCaller(guarded).send(operation.method(), path, ""));
            }
        }
    }

    private static String head(ConnectSimulator simulator, String line, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            return connection
                    .send(line + " HTTP/1.1\r\n" + headers + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .readHead();
        }
    }
}
