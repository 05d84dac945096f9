package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.simulator.HttpCaller.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Scripted faults")
class ScriptedFaultsTest {
    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(SimulatedError.class)
    @DisplayName("An error is answered once, in AWS's form, and starts nothing")
    void answersErrors(SimulatedError error) {
        // Given
        simulator.failNext(1, error);

        // When
        Reply failed = caller.start(ChatRequests.valid());
        Reply after = caller.start(ChatRequests.valid());

        // Then
        assertThat(failed.status()).isEqualTo(error.status());
        assertThat(failed.errorType()).isEqualTo(error.type());
        assertThat(failed.message()).isNotEmpty();
        assertThat(after.status()).isEqualTo(200);
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests()).extracting(RecordedRequest::fault).containsExactly(error, null);
    }

    @Test
    @DisplayName("are met in the order in which they were scripted, each so many times")
    void keepsTheOrder() {
        // Given
        simulator.failNext(2, SimulatedError.THROTTLING);
        simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);

        // When
        List<Reply> replies = Stream.generate(() -> caller.start(ChatRequests.valid()))
                .limit(4)
                .toList();

        // Then
        assertThat(replies).extracting(Reply::status).containsExactly(429, 429, 500, 200);
    }

    @Test
    @DisplayName("A drop before acceptance starts nothing, and stands in the journal without a status")
    void dropsBefore() {
        // Given
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);

        // Then
        assertThatThrownBy(() -> caller.start(ChatRequests.valid())).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.contacts()).isEmpty();
        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.status()).isZero();
            assertThat(request.errorType()).isNull();
            assertThat(request.fault()).isEqualTo(ConnectionDrop.BEFORE_ACCEPTANCE);
            assertThat(request.remarks()).containsExactly("scripted: dropped before it was handled");
        });
    }

    @Test
    @DisplayName("A drop after acceptance has started the contact, which the token then finds again")
    void dropsAfter() {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // Then
        assertThatThrownBy(() -> caller.start(ChatRequests.withToken("t"))).isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests().get(0).status()).isZero();
        assertThat(simulator.requests().get(0).fault()).isEqualTo(ConnectionDrop.AFTER_ACCEPTANCE);
        assertThat(simulator.requests().get(0).remarks())
                .containsExactly("scripted: handled with status 200, then dropped");
        assertThat(caller.start(ChatRequests.withToken("t")).contactId())
                .isEqualTo(simulator.contacts().get(0).contactId());
    }

    @Test
    @DisplayName("wait for a request to the operation: others don't use them up")
    void waitForTheOperation() {
        // Given
        simulator.failNext(1, SimulatedError.CONFLICT);

        // When
        caller.send("GET", "/elsewhere", "");
        caller.send("GET", "/_simulator/requests", "");

        // Then
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("are forgotten by a reset")
    void areForgotten() {
        // Given
        simulator.failNext(3, SimulatedError.CONFLICT);

        // When
        simulator.reset();

        // Then
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("must be meant for one request at least")
    void needsATime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.failNext(0, SimulatedError.CONFLICT))
                .withMessageContaining("times must be at least 1, and is 0");
    }
}
