package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A rule for faults")
class FaultRuleTest {
    private static final String THROTTLED = "{\"faults\":[{\"fault\":\"ThrottlingException\"%s}]}";

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private int startTo(String destination) {
        return caller.start(ChatRequests.valid(
                        r -> r.getJsonObject("DestinationEndpoint").put("Address", destination)))
                .status();
    }

    private List<Integer> startMany(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> startTo(ChatRequests.DESTINATION))
                .toList();
    }

    private Reply script(String json) {
        return caller.send("PUT", "/_simulator/faults", json);
    }

    @Test
    @DisplayName("is met so often, and then is gone")
    void countsDown() {
        // Given
        assertThat(script(THROTTLED.formatted(",\"times\":2")).status()).isEqualTo(200);

        // Then
        assertThat(startMany(1)).containsExactly(429);
        assertThat(caller.send("GET", "/_simulator/faults", "").json())
                .isEqualTo(new JsonObject(THROTTLED.formatted(",\"times\":1")));
        assertThat(startMany(3)).containsExactly(429, 200, 200);
        assertThat(caller.send("GET", "/_simulator/faults", "").json().getJsonArray("faults"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+447911123456, +447911123456", "+4479*, +447911123456", "*, +12025550100"})
    @DisplayName("is for one number, or for all that begin so, and for no other")
    void isForDestinations(String rule, String met) {
        // Given
        script(THROTTLED.formatted(",\"destination\":\"" + rule + "\""));

        // Then
        assertThat(startTo(met)).isEqualTo(429);
        assertThat(startTo("+447")).isEqualTo(rule.equals("*") ? 429 : 200);
        assertThat(caller.startRaw("no JSON").status()).isEqualTo(400);
        assertThat(caller.send("POST", "/contact/stop", "{}").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("is for one operation, and counts no other")
    void isForAnOperation() {
        // Given
        script(THROTTLED.formatted(",\"operation\":\"StopContact\",\"times\":1"));

        // Then
        assertThat(startMany(2)).containsOnly(200);
        assertThat(caller.send("POST", "/contact/stop", "{}").status()).isEqualTo(429);
        assertThat(caller.send("POST", "/contact/stop", "{}").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("is met by chance, at the same places with the same seed")
    void choosesByChance() {
        // Given
        String rule = THROTTLED.formatted(",\"probability\":0.5,\"seed\":7");
        script(rule);
        List<Integer> once = startMany(100);

        // When
        script(rule);

        // Then
        assertThat(startMany(100)).isEqualTo(once);
        assertThat(once).filteredOn(status -> status == 429).hasSizeBetween(30, 70);
        script(rule.replace("7", "8"));
        assertThat(startMany(100)).isNotEqualTo(once);
    }

    @Test
    @DisplayName("stands before those behind it, which count only what it leaves")
    void standInOrder() {
        // Given
        script(
                "{\"faults\":[{\"fault\":\"InternalServiceException\",\"times\":1},{\"fault\":\"ThrottlingException\",\"times\":1}]}");

        // Then
        assertThat(startMany(3)).containsExactly(500, 429, 200);
    }

    @Test
    @DisplayName("that is new takes the place of all that was scripted; none is left after a DELETE")
    void isReplaced() {
        // Given
        simulator.failNext(5, SimulatedError.INTERNAL_SERVICE);
        script(THROTTLED.formatted(""));
        assertThat(startMany(1)).containsExactly(429);

        // When
        Reply reply = caller.send("DELETE", "/_simulator/faults", "");

        // Then
        assertThat(reply.status()).isEqualTo(204);
        assertThat(startMany(2)).containsOnly(200);
    }

    @ParameterizedTest
    @EnumSource(SimulatedError.class)
    @DisplayName("knows each error by its name")
    void knowsErrors(SimulatedError error) {
        // Given
        script("{\"faults\":[{\"fault\":\"" + error.type() + "\"}]}");

        // When
        Reply reply = caller.start(ChatRequests.valid());

        // Then
        assertThat(reply.status()).isEqualTo(error.status());
        assertThat(reply.errorType()).isEqualTo(error.type());
        assertThat(simulator.contacts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"drop-after-acceptance, AFTER_ACCEPTANCE", "half-answer, HALF", "garbage-answer, GARBAGE"})
    @DisplayName("knows each fault after which the contact is started")
    void knowsLateFaults(String name, String fault) {
        // Given
        String form = "{\"faults\":[{\"fault\":\"" + name + "\",\"times\":1}]}";
        assertThat(script(form).json()).isEqualTo(new JsonObject(form));

        // When
        caller.startAsync(ChatRequests.valid()).exceptionally(lost -> null).join();

        // Then
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests()).singleElement().satisfies(request -> assertThat(request.fault())
                .hasToString(fault));
    }

    @Test
    @DisplayName("may drop a request before it is handled, or answer it late")
    void dropsAndSlows() {
        // Given
        String form = "{\"faults\":[{\"fault\":\"drop-before-acceptance\",\"times\":1},"
                + "{\"fault\":\"slow-answer\",\"delayMillis\":20,\"times\":1}]}";
        assertThat(script(form).json()).isEqualTo(new JsonObject(form));

        // When
        caller.startAsync(ChatRequests.valid()).exceptionally(lost -> null).join();
        assertThat(simulator.contacts()).isEmpty();
        startMany(1);

        // Then
        assertThat(simulator.requests().get(1).fault()).isEqualTo(new SlowAnswer(Duration.ofMillis(20)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | The body is not JSON",
                "{} | faults is required",
                "{\"faults\":{}} | faults must be a list",
                "{\"faults\":[{}]} | faults[0].fault is required",
                "{\"faults\":[{\"fault\":\"Throttling\"}]} | faults[0].fault must be InvalidRequestException or",
                "{\"faults\":[{\"fault\":\"ThrottlingException\",\"time\":1}]} | faults[0].time is no member",
                "{\"faults\":[{\"fault\":\"ThrottlingException\",\"times\":0}]} | faults[0].times must be 1 to",
                "{\"faults\":[{\"fault\":\"ThrottlingException\",\"probability\":1.1}]} | faults[0].probability must be",
                "{\"faults\":[{\"fault\":\"ThrottlingException\",\"probability\":\"x\"}]} | probability must be a number",
                "{\"faults\":[{\"fault\":\"ThrottlingException\",\"operation\":\"Stop\"}]} | faults[0].operation must be CreateParticipantConnection or Describe",
                "{\"faults\":[{\"fault\":\"slow-answer\"}]} | faults[0].delayMillis is required for slow-answer",
                "{\"faults\":[{\"fault\":\"half-answer\",\"delayMillis\":5}]} | delayMillis is for slow-answer only"
            })
    @DisplayName("that is wrong is refused with its place, and changes nothing")
    void isRefused(String json, String message) {
        // Given
        script(THROTTLED.formatted(""));

        // When
        Reply reply = script(json);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
        assertThat(startMany(1)).containsExactly(429);
    }

    @Test
    @DisplayName("can be given in Java, and ends with a reset")
    void isGivenInJava() {
        // Given
        simulator.fail(
                FaultRule.of(SimulatedError.ACCESS_DENIED).to("+49*").on(ConnectOperation.START_OUTBOUND_CHAT_CONTACT));
        simulator.fail(FaultRule.of(SimulatedError.CONFLICT).times(1).withProbability(1, 3));

        // Then
        assertThat(startTo("+4915112345678")).isEqualTo(403);
        assertThat(startTo("+12025550100")).isEqualTo(409);
        assertThat(startTo("+12025550100")).isEqualTo(200);
        simulator.reset();
        assertThat(startTo("+4915112345678")).isEqualTo(200);
    }

    @Test
    @DisplayName("has bounds")
    void hasBounds() {
        FaultRule rule = FaultRule.of(SimulatedError.CONFLICT);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.times(0)).withMessageContaining("times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withProbability(0, 1))
                .withMessageContaining("probability");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withProbability(Double.NaN, 1))
                .withMessageContaining("probability");
    }
}
