package io.connectchat.simulator.junit;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The extension for JUnit 5")
class ConnectSimulatorExtensionTest {
    @RegisterExtension
    static final ConnectSimulatorExtension SHARED = ConnectSimulatorExtension.create(s -> s.verifySignatures(false));

    private static @Nullable URI endpointOfAll;
    private static @Nullable ConnectSimulator lastOfOwn;

    @RegisterExtension
    final ConnectSimulatorExtension own = ConnectSimulatorExtension.create();

    private static int call(ConnectSimulator simulator) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(simulator.endpoint().resolve("/contact/stop"))
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @RepeatedTest(2)
    @DisplayName("in a static field starts one simulator, which is as new before each test")
    void isShared(RepetitionInfo repetition) throws Exception {
        // Given
        assertThat(SHARED.simulator()).receivedRequests(0);
        if (repetition.getCurrentRepetition() == 1) {
            endpointOfAll = SHARED.simulator().endpoint();
        }

        // When
        int status = call(SHARED.simulator());
        SHARED.simulator().failNext(5, SimulatedError.CONFLICT);

        // Then
        assertThat(status).isEqualTo(400);
        assertThat(SHARED.simulator().endpoint()).isEqualTo(endpointOfAll);
    }

    @RepeatedTest(2)
    @DisplayName("in another field starts one for each test")
    void isOwn() throws Exception {
        assertThat(call(own.simulator())).isEqualTo(403);
        assertThat(own.simulator()).isNotSameAs(lastOfOwn);
        lastOfOwn = own.simulator();
    }

    @Test
    @DisplayName("says what is missing where none runs")
    void saysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConnectSimulatorExtension.create().simulator())
                .withMessageContaining("@RegisterExtension");
    }
}
