package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The search for contacts")
class ContactSearchTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @BeforeEach
    void startChats() {
        start("+4915112345678", "Your order is ready.", "token-A1", "Ada Lovelace");
        start("+15550102", "Will you come?", "token-B2", "Grace Hopper");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void start(String number, String text, String token, String name) {
        caller.start(
                ChatRequests.valid(r -> r.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", number))
                        .put("InitialSystemMessage", ChatRequests.message("text/plain", text))
                        .put("ClientToken", token)
                        .put("Attributes", new JsonObject().put("name", name))));
    }

    private List<String> found(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return caller
                .send("GET", "/_simulator/contacts?limit=10&search=" + query, "")
                .json()
                .getJsonArray("contacts")
                .stream()
                .map(each -> ((JsonObject) each).getString("destination"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 1234",
        "3456",
        "(1511) 23-45",
        "ORDER is",
        "n-a1",
        "lovelace",
        "' ready '",
    })
    @DisplayName(
            "finds a part of the number, a message, the token or an attribute, in any case, spaces in numbers aside")
    void findsParts(String text) {
        assertThat(found(text)).containsExactly("+4915112345678");
    }

    @Test
    @DisplayName("finds all by nothing, and none by what no contact has")
    void findsAllAndNone() {
        assertThat(found("")).hasSize(2);
        assertThat(found("  ")).hasSize(2);
        assertThat(found("99999")).isEmpty();
        assertThat(found("nobody")).isEmpty();
        assertThat(found("+")).hasSize(2);
    }

    @Test
    @DisplayName("finds texts as they read, however the request's JSON spells them")
    void findsEscapedTexts() {
        // Given
        start("+15550104", "Say \"yes\"\nor \u00e9t\u00e9", "token-D4", "Ida");
        caller.startRaw(to("+15550105").encode().replace("Hello", "H\\u0065llo"));

        // Then
        assertThat(found("\"yes\"")).containsExactly("+15550104");
        assertThat(found("\u00c9T\u00c9")).containsExactly("+15550104");
        assertThat(found("hello")).containsExactly("+15550105");
        assertThat(found("InitialSystemMessage")).isEmpty();
    }

    private static JsonObject to(String number) {
        return ChatRequests.valid(r -> r.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", number))
                .put("InitialSystemMessage", ChatRequests.message("text/plain", "Hello")));
    }

    @Test
    @DisplayName("finds what the customer answered, once it was")
    void findsAnswers() {
        // Given
        simulator.answerWith(CustomerAnswer.of("Bring a cake").after(Duration.ofMinutes(5)));
        start("+15550103", "Hello", "token-C3", "Edith");
        assertThat(found("cake")).isEmpty();

        // When
        clock.move(Duration.ofMinutes(5));

        // Then
        assertThat(found("cake")).containsExactly("+15550103");
    }
}
