package io.connectchat.simulator;

import static io.connectchat.simulator.ChatRequests.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ClientToken that comes again")
class TokenReplayTest {
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("answers the first contact's id until just before seven days have passed")
    void replaysForSevenDays() {
        // Given
        String first = caller.start(withToken("t")).contactId();

        // When
        clock.move(SEVEN_DAYS.minusNanos(1));

        // Then
        assertThat(caller.start(withToken("t")).contactId()).isEqualTo(first);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("starts a new contact once seven days have passed")
    void expiresAfterSevenDays() {
        // Given
        String first = caller.start(withToken("t")).contactId();

        // When
        clock.move(SEVEN_DAYS);
        String second = caller.start(withToken("t")).contactId();

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(simulator.contacts()).extracting(StartedContact::contactId).containsExactly(first, second);
    }

    @Test
    @DisplayName("is not valid for longer by being used")
    void isNotRenewed() {
        // Given
        String first = caller.start(withToken("t")).contactId();
        clock.move(Duration.ofDays(4));
        caller.start(withToken("t"));

        // When
        clock.move(Duration.ofDays(3));

        // Then
        assertThat(caller.start(withToken("t")).contactId()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("is valid for seven days more once it has started a second contact")
    void startsAnew() {
        // Given
        caller.start(withToken("t"));
        caller.start(withToken("other"));
        clock.move(SEVEN_DAYS);
        String second = caller.start(withToken("t")).contactId();

        // When
        clock.move(SEVEN_DAYS.minusNanos(1));

        // Then
        assertThat(caller.start(withToken("t")).contactId()).isEqualTo(second);
    }

    @Test
    @DisplayName("is told from one that differs in case")
    void heedsCase() {
        // When
        String lower = caller.start(withToken("token")).contactId();
        String upper = caller.start(withToken("TOKEN")).contactId();

        // Then
        assertThat(upper).isNotEqualTo(lower);
    }

    @Test
    @DisplayName("Requests without a token start a contact each")
    void needsAToken() {
        // When
        String first = caller.start(ChatRequests.valid()).contactId();
        String second = caller.start(ChatRequests.valid()).contactId();

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(simulator.contacts()).extracting(StartedContact::clientToken).containsOnlyNulls();
    }

    @Test
    @DisplayName("A refused request leaves its token free")
    void refusalsTakeNoToken() {
        // Given
        caller.start(withToken("t").put("InstanceId", ""));

        // When
        Reply reply = caller.start(withToken("t"));

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests().get(1).remarks()).isEmpty();
    }

    @Test
    @DisplayName("with the same parameters is noted in the journal as a repeat, in whatever order the members come")
    void notesRepeats() {
        // Given
        caller.start(withToken("t"));
        JsonObject reordered = new JsonObject().put("ClientToken", "t").mergeIn(ChatRequests.valid());

        // When
        caller.start(reordered);

        // Then
        assertThat(simulator.requests().get(1).remarks())
                .singleElement()
                .asString()
                .isEqualTo("ClientToken repeated: answered with the contact of 2026-01-31T12:00:00Z");
    }

    @Test
    @DisplayName("with other parameters still answers the first contact, and is noted in the journal")
    void notesMismatches() {
        // Given
        String first = caller.start(withToken("t")).contactId();

        // When
        Reply reply = caller.start(withToken("t").put("ContactFlowId", "other"));

        // Then
        assertThat(reply.contactId()).isEqualTo(first);
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests().get(1).remarks())
                .contains("ClientToken repeated with other parameters than request "
                        + simulator.contacts().get(0).requestId());
    }

    @Test
    @DisplayName("with other parameters is refused where the simulator is told so")
    void refusesMismatches() {
        try (ConnectSimulator refusing =
                Unsigned.builder().onTokenMismatch(TokenMismatch.REFUSE).start()) {
            // Given
            HttpCaller strict = new HttpCaller(refusing);
            String first = strict.start(withToken("t")).contactId();

            // When
            Reply other = strict.start(withToken("t").put("ContactFlowId", "other"));
            Reply same = strict.start(withToken("t"));

            // Then
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.errorType()).isEqualTo("ConflictException");
            assertThat(other.message()).contains("ClientToken");
            assertThat(refusing.requests().get(1).remarks()).anyMatch(r -> r.contains("other parameters"));
            assertThat(same.contactId()).isEqualTo(first);
        }
    }

    @Test
    @DisplayName("many times at once starts one contact, and all get its id")
    void startsOneOfMany() {
        // When
        List<CompletableFuture<Reply>> replies = Stream.generate(() -> caller.startAsync(withToken("t")))
                .limit(100)
                .toList();

        // Then
        assertThat(replies)
                .extracting(reply -> reply.join().contactId())
                .containsOnly(simulator.contacts().get(0).contactId());
        assertThat(simulator.contacts()).hasSize(1);
    }
}
