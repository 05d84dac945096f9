package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.connectchat.simulator.Limit.Whose;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule on a request must do, with a value just inside and one just outside. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RulesContract {
    private final ConnectSimulator strict = Unsigned.builder().start();
    private final ConnectSimulator lenient = Unsigned.builder().strict(false).start();

    @BeforeEach
    void forget() {
        strict.reset();
        lenient.reset();
    }

    @AfterAll
    void stop() {
        strict.close();
        lenient.close();
    }

    abstract List<Limit> limits();

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("What is just inside is accepted")
    void acceptsInside(Limit limit) {
        // When
        Reply reply = new HttpCaller(strict).start(ChatRequests.valid(limit.inside()));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(strict.contacts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("What is just outside is refused, with the place and the rule")
    void refusesOutside(Limit limit) {
        // When
        Reply reply = new HttpCaller(strict).start(ChatRequests.valid(limit.outside()));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains(limit.message());
        if (limit.whose() == Whose.SIMULATOR) {
            assertThat(reply.message()).contains("the simulator's rule, not documented by AWS");
        }
        assertThat(strict.contacts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("A lenient simulator keeps to AWS's rules")
    void leavesOwnRulesOut(Limit limit) {
        // When
        Reply reply = new HttpCaller(lenient).start(ChatRequests.valid(limit.outside()));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(limit.whose() == Whose.AWS ? 400 : 200);
    }
}
