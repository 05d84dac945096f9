package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan of faults")
class FaultPlanTest {
    private static final FaultPlan SECOND_IS_THROTTLED =
            ordinal -> ordinal == 2 ? Optional.of(SimulatedError.THROTTLING) : Optional.empty();

    private static final Fault[] ALL_KINDS = {
        SimulatedError.THROTTLING,
        SimulatedError.INTERNAL_SERVICE,
        ConnectionDrop.BEFORE_ACCEPTANCE,
        ConnectionDrop.AFTER_ACCEPTANCE,
        BrokenAnswer.GARBAGE,
        BrokenAnswer.HALF,
        new SlowAnswer(Duration.ofMillis(20))
    };

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("chooses for each request by its place, which counts requests to the operation alone")
    void choosesByPlace() {
        // Given
        simulator.failWith(SECOND_IS_THROTTLED);

        // When
        List<Integer> statuses = Stream.of(1, 2, 3)
                .map(i -> {
                    caller.send("GET", "/elsewhere", "");
                    caller.send("GET", "/_simulator/contacts", "");
                    return caller.start(ChatRequests.valid()).status();
                })
                .toList();

        // Then
        assertThat(statuses).containsExactly(200, 429, 200);
        assertThat(simulator.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .extracting(RecordedRequest::fault)
                .containsExactly(null, SimulatedError.THROTTLING, null);
    }

    @Test
    @DisplayName("is not asked about a request that meets a scripted fault")
    void comesAfterTheScript() {
        // Given
        simulator.failWith(SECOND_IS_THROTTLED);
        simulator.failNext(2, SimulatedError.CONFLICT);

        // Then
        assertThat(statuses(5)).containsExactly(409, 409, 200, 429, 200);
    }

    @Test
    @DisplayName("counts from 1 when it is set, and takes the place of the one before")
    void isReplaced() {
        // Given
        simulator.failWith(ordinal -> Optional.of(SimulatedError.CONFLICT));
        assertThat(statuses(1)).containsExactly(409);

        // When
        simulator.failWith(SECOND_IS_THROTTLED);

        // Then
        assertThat(statuses(3)).containsExactly(200, 429, 200);
    }

    @Test
    @DisplayName("is ended by another of no faults, and by a reset")
    void isEnded() {
        // Given
        simulator.failWith(ordinal -> Optional.of(SimulatedError.CONFLICT));

        // When
        simulator.failWith(FaultPlan.none());
        assertThat(statuses(2)).containsExactly(200, 200);
        simulator.failWith(ordinal -> Optional.of(SimulatedError.CONFLICT));
        simulator.reset();

        // Then
        assertThat(statuses(2)).containsExactly(200, 200);
    }

    @Test
    @DisplayName("that throws is answered with an error 500, and the next request is asked about again")
    void mayThrow() {
        // Given
        simulator.failWith(ordinal -> {
            if (ordinal == 1) {
                throw new IllegalStateException("a test's plan throws");
            }
            return Optional.empty();
        });

        // Then
        assertThat(statuses(2)).containsExactly(500, 200);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("by chance gives the same faults for the same seed, and others for any other")
    void isDeterministic() {
        // When
        List<Optional<Fault>> first = chosen(FaultPlan.random(0.5, 1, ALL_KINDS), 1000);
        List<Optional<Fault>> again = chosen(FaultPlan.random(0.5, 1, ALL_KINDS), 1000);
        List<Optional<Fault>> other = chosen(FaultPlan.random(0.5, 2, ALL_KINDS), 1000);

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(other.subList(0, 900)).isNotEqualTo(first.subList(1, 901));
        assertThat(Collections.indexOfSubList(first, other.subList(100, 120))).isEqualTo(-1);
    }

    @Test
    @DisplayName("by chance has faults as often as it is told, each as often as the others")
    void keepsItsProbability() {
        // When
        List<Optional<Fault>> chosen = chosen(FaultPlan.random(0.35, 42, ALL_KINDS), 20_000);

        // Then
        assertThat(chosen.stream().filter(Optional::isPresent).count()).isCloseTo(7_000, within(300L));
        assertThat(ALL_KINDS).allSatisfy(fault -> assertThat(
                        chosen.stream().filter(Optional.of(fault)::equals).count())
                .isCloseTo(1_000, within(150L)));
    }

    @Test
    @DisplayName("by chance never has a fault at 0, and always one at 1")
    void hasLimits() {
        assertThat(chosen(FaultPlan.random(0, 1, ALL_KINDS), 1000)).allMatch(Optional::isEmpty);
        assertThat(chosen(FaultPlan.random(1, 1, ALL_KINDS), 1000)).allMatch(Optional::isPresent);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    @DisplayName("by chance needs a probability")
    void needsAProbability(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.random(probability, 1, ALL_KINDS))
                .withMessageContaining("probability must be 0 to 1, and is " + probability);
    }

    @Test
    @DisplayName("by chance needs a fault to choose")
    void needsAFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.random(0.5, 1))
                .withMessageContaining("at least one fault");
    }

    @Test
    @DisplayName("lets each of many callers at once meet its own fault, and nobody another's")
    void leaksNothing() {
        // Given
        int callers = 300;
        simulator.failWith(FaultPlan.random(0.5, 42, ALL_KINDS));

        // When
        Map<String, CompletableFuture<String>> seen = new LinkedHashMap<>();
        for (int i = 0; i < callers; i++) {
            String token = "token-" + i;
            seen.put(token, caller.startAsync(ChatRequests.withToken(token)).handle(FaultPlanTest::whatItLooksLike));
        }

        // Then
        assertThat(seen.values()).allSatisfy(answer -> assertThat(answer.join()).isNotEmpty());
        assertThat(simulator.requests()).hasSize(callers).allSatisfy(request -> {
            String token = request.body().replaceAll(".*\"ClientToken\":\"([^\"]*)\".*", "$1");
            assertThat(seen.get(token)).isCompletedWithValue(expected(request.fault()));
        });
        assertThat(simulator.requests())
                .extracting(RecordedRequest::fault)
                .contains(ALL_KINDS)
                .containsNull();
        assertThat(simulator.contacts()).hasSize((int) simulator.requests().stream()
                .filter(request -> request.fault() == null || request.fault().isAfterAcceptance())
                .count());
    }

    private static String whatItLooksLike(Reply reply, Throwable failure) {
        if (failure != null) {
            return "no answer";
        }
        return reply.status() + (reply.body().startsWith("{") ? "" : " garbage");
    }

    private static String expected(Fault fault) {
        if (fault instanceof SimulatedError error) {
            return String.valueOf(error.status());
        }
        if (fault == BrokenAnswer.GARBAGE) {
            return "200 garbage";
        }
        return fault == BrokenAnswer.HALF || fault instanceof ConnectionDrop ? "no answer" : "200";
    }

    private List<Integer> statuses(int requests) {
        return Stream.generate(() -> caller.start(ChatRequests.valid()).status())
                .limit(requests)
                .toList();
    }

    private static List<Optional<Fault>> chosen(FaultPlan plan, int requests) {
        return LongStream.rangeClosed(1, requests).mapToObj(plan::faultFor).toList();
    }
}
