package io.connectchat.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.benchmarks.stub.Stub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Each contender")
class ContendersTest {
    private static final int MESSAGES = 200;

    private static Stub stub;

    @BeforeAll
    static void startStub() throws Exception {
        stub = Stub.start();
    }

    @AfterAll
    static void stopStub() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(Contenders.class)
    @DisplayName("sends all that it is told to send, and every message is answered")
    void sendsAll(Contenders contender) throws Exception {
        // Given
        Circumstances circumstances = new Circumstances(stub.address(), 10, 0);

        try (Contender started = contender.start(circumstances)) {
            // When
            Sender sender = new Sender(started);
            long before = stub.answered();
            Sender.Cost cost = sender.sendAll(MESSAGES);

            // Then
            assertThat(sender.lastFailure()).isNull();
            assertThat(cost.failed()).isZero();
            assertThat(cost.messages()).isEqualTo(MESSAGES);
            assertThat(stub.answered() - before).isEqualTo(MESSAGES);
            assertThat(cost.cpuNanos()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Contenders.class)
    @DisplayName("tells which messages ended with an exception")
    void tellsFailures(Contenders contender) throws Exception {
        // Given: nobody answers there
        Circumstances nowhere = new Circumstances("http://127.0.0.1:1", 10, 0);

        try (Contender started = contender.start(nowhere)) {
            // When
            Sender sender = new Sender(started);
            Sender.Cost cost = sender.sendAll(1);

            // Then
            assertThat(cost.failed()).isEqualTo(1);
            assertThat(sender.lastFailure()).isNotNull();
        }
    }
}
