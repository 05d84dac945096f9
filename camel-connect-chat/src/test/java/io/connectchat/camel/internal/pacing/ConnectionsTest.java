package io.connectchat.camel.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** As many calls are under way as there are connections; the others wait without a thread, in their order. */
class ConnectionsTest {
    private final Queue<Runnable> executed = new ArrayDeque<>();
    private final List<Call> departed = new ArrayList<>();

    @Test
    void callsBeyondTheConnectionsDepartAsOthersAreAnswered() {
        // Given
        Connections two = new Connections(2, executed::add);
        List<Call> calls = start(5, List.of(two));
        assertThat(departed).containsExactlyElementsOf(calls.subList(0, 2));

        // When
        answer(calls.get(1));

        // Then: not on the thread that answers
        assertThat(departed).hasSize(2);
        runAll();
        assertThat(departed).containsExactlyElementsOf(calls.subList(0, 3));
        calls.subList(0, 1).forEach(ConnectionsTest::answer);
        runAll();
        assertThat(departed).containsExactlyElementsOf(calls.subList(0, 4));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        // Given
        Connections one = new Connections(1, executed::add);
        for (int i = 0; i < 3; i++) {
            // When
            Call call = start(1, List.of(one)).get(0);

            // Then
            assertThat(departed).contains(call);
            answer(call);
        }
    }

    @Test
    void anEndpointsOwnBoundHoldsWithinTheClients() {
        // Given
        Connections ofClient = new Connections(3, executed::add);
        Connections ofEndpoint = new Connections(1, executed::add);

        // When
        start(5, List.of(ofEndpoint, ofClient));
        List<Call> others = start(5, List.of(ofClient));

        // Then
        assertThat(departed).hasSize(3);
        assertThat(departed.subList(1, 3)).containsExactlyElementsOf(others.subList(0, 2));
    }

    @Test
    void whoIsRefusedGivesBackWhatItHas() {
        // Given
        Connections ofClient = new Connections(1, executed::add);
        Connections ofEndpoint = new Connections(2, executed::add);
        Call first = start(1, List.of(ofClient)).get(0);
        List<Call> waiting = start(2, List.of(ofEndpoint, ofClient));

        // When
        waiting.forEach(call -> call.stopped = true);
        ofClient.expel();
        ofEndpoint.expel();

        // Then
        assertThat(waiting).allSatisfy(call -> assertThat(call.refusal).isNotNull());
        answer(first);
        List<Call> later = start(1, List.of(ofEndpoint, ofClient));
        assertThat(departed).containsExactly(first, later.get(0));
    }

    @Test
    void aCallWhoseEndpointHasStoppedDoesNotDepart() {
        // Given
        Connections one = new Connections(1, executed::add);
        List<Call> calls = start(3, List.of(one));

        // When
        calls.get(1).stopped = true;
        answer(calls.get(0));
        runAll();

        // Then
        assertThat(calls.get(1).refusal).isNotNull();
        assertThat(departed).containsExactly(calls.get(0), calls.get(2));
    }

    private List<Call> start(int count, List<Connections> connections) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Call call = new Call(departed, false);
            calls.add(call);
            new Turn(call, connections, null).start();
        }
        return calls;
    }

    private static void answer(Call call) {
        Objects.requireNonNull(call.answered).run();
    }

    private void runAll() {
        for (Runnable task = executed.poll(); task != null; task = executed.poll()) {
            task.run();
        }
    }
}
