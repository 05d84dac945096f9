package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Contacts and journal")
class ListFilterTest {
    private final ConnectSimulator simulator =
            Unsigned.builder().clock(new MovableClock()).start();
    private final HttpCaller caller = new HttpCaller(simulator);
    private List<String> ids;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @BeforeEach
    void startSome() {
        ids = List.of(
                start("+447700900123", "token-1", "Your order is ready.", "orderId", "42"),
                start("+15550100", "token-2", "Will you come to-morrow?", "orderId", "43"),
                start("+447700900456", "token-3", "YOUR ORDER is late.", "customer", "42"));
        simulator.end(ids.get(1), ChatEnd.CUSTOMER);
    }

    private String start(String destination, String token, String text, String attribute, String value) {
        return caller.start(ChatRequests.withToken(token)
                        .put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", destination))
                        .put("InitialSystemMessage", ChatRequests.message("text/plain", text))
                        .put("Attributes", new JsonObject().put(attribute, value)))
                .contactId();
    }

    private List<String> lines(String path) {
        return caller.send("GET", path, "").body().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "destination=%2B447700900123           | 0",
                "destination=+44+7700+900+123          | 0",
                "destination=%2B44%207700*             | 02",
                "destination=447700900456              | 2",
                "destination=%2B1555                   | ''",
                "number=7700%20900                     | 02",
                "number=%2B1(555)                      | 1",
                "text=your%20order                     | 02",
                "text=to-morrow                        | 1",
                "attribute=orderId                     | 01",
                "attribute=orderId%3D42                | 0",
                "attribute=orderId=43                  | 1",
                "attribute=orderId&attribute=customer  | ''",
                "token=token-3                         | 2",
                "token=token                           | ''",
                "text=order&number=456                 | 2",
                "text=order&token=token-2              | ''"
            })
    @DisplayName("have the same filters: whole, in pages, and as NDJSON")
    void filter(String query, String expected) {
        // Given
        List<String> wanted = expected.chars().mapToObj(i -> ids.get(i - '0')).toList();

        // Then
        assertThat(caller.getArray("/_simulator/contacts?" + query))
                .extracting(contact -> ((JsonObject) contact).getString("contactId"))
                .isEqualTo(wanted);
        assertThat(lines("/_simulator/contacts.ndjson?" + query))
                .extracting(line -> new JsonObject(line).getString("contactId"))
                .isEqualTo(wanted);
        JsonArray page = caller.send("GET", "/_simulator/contacts?limit=9&" + query, "")
                .json()
                .getJsonArray("contacts");
        assertThat(page).hasSize(wanted.size());
        assertThat(caller.getArray("/_simulator/requests?" + query)).hasSize(wanted.size());
        assertThat(lines("/_simulator/requests.ndjson?" + query)).hasSize(wanted.size());
        assertThat(caller.send("GET", "/_simulator/requests?limit=9&" + query, "")
                        .json()
                        .getJsonArray("requests"))
                .hasSize(wanted.size());
    }

    @Test
    @DisplayName("are chosen by their status")
    void byStatus() {
        // Given
        caller.startRaw("{}");
        caller.send("POST", "/contact/stop", "{}");

        // Then
        assertThat(caller.getArray("/_simulator/contacts?status=INITIATED")).hasSize(2);
        assertThat(caller.getArray("/_simulator/contacts?status=DISCONNECTED")).hasSize(1);
        assertThat(caller.getArray("/_simulator/contacts?status=CONNECTED")).isEmpty();
        assertThat(caller.getArray("/_simulator/requests?status=200")).hasSize(3);
        assertThat(caller.getArray("/_simulator/requests?status=400")).hasSize(2);
        assertThat(caller.getArray("/_simulator/requests?status=400&operation=StopContact"))
                .hasSize(1);
    }

    @Test
    @DisplayName("are exported line by line, also none")
    void exports() {
        String lines = String.join(",", lines("/_simulator/contacts.ndjson"));
        assertThat(new JsonArray("[" + lines + "]")).isEqualTo(caller.getArray("/_simulator/contacts"));
        assertThat(caller.send("GET", "/_simulator/contacts.ndjson?token=none", "")
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contacts?status=OPEN        | status must be INITIATED, CONNECTED or DISCONNECTED",
                "/contacts?number=none        | number must have a digit",
                "/contacts?destinaton=%2B1555 | knows instance, limit, before, destination, number, text",
                "/contacts.ndjson?limit=1     | knows instance, destination",
                "/requests?status=OK          | status must be an HTTP status",
                "/requests?operation=Stop     | operation must be the name of an operation",
                "/status?x=1                  | knows instance"
            })
    @DisplayName("are not given for a query that is wrong, which is told what to mend")
    void refuse(String path, String message) {
        // When
        Reply reply = caller.send("GET", "/_simulator" + path, "");

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains(message);
    }
}
