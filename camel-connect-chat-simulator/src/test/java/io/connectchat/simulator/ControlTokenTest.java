package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("With a control token")
class ControlTokenTest {
    private final ConnectSimulator simulator =
            Unsigned.builder().controlToken("correct-horse").start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String answer(String requestLine, String authorization) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            return connection
                    .send(requestLine + " HTTP/1.1\r\nHost: localhost\r\n"
                            + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                            + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                    .readToTheEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /_simulator/contacts",
                "GET /%5fsimulator/contacts",
                "HEAD /_simulator/contacts",
                "GET /_simulator/status",
                "GET /_simulator/requests",
                "DELETE /_simulator/requests",
                "PUT /_simulator/faults",
                "PUT /_simulator/answers",
                "POST /_simulator/contacts/x/messages",
                "GET /_simulator/elsewhere"
            })
    @DisplayName("the control API is for those who have it")
    void asksForIt(String requestLine) throws IOException {
        for (String wrong :
                new String[] {"", "Bearer", "Bearer ", "Bearer wrong", "Basic correct-horse", "correct-horse"}) {
            assertThat(answer(requestLine, wrong))
                    .as(wrong)
                    .startsWith("HTTP/1.1 401 ")
                    .contains("WWW-Authenticate: Bearer", "x-amzn-ErrorType: AccessDeniedException")
                    .doesNotContain("correct-horse");
        }
        assertThat(answer(requestLine, "Bearer correct-horse")).doesNotStartWith("HTTP/1.1 401 ");
        assertThat(answer(requestLine, "bearer correct-horse")).doesNotStartWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET /_simulator/page/page.js", "GET /health"})
    @DisplayName("the page's own files, which hold no data, and the health are for all")
    void servesThePage(String requestLine) throws IOException {
        assertThat(answer(requestLine, "")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    @DisplayName("the API is as it was")
    void leavesTheApi() {
        assertThat(new HttpCaller(simulator).start(ChatRequests.valid()).status())
                .isEqualTo(200);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "caf\u00e9", "line\n"})
    @DisplayName("that can't stand in a header it does not start, and quotes nothing")
    void refusesOthers(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unsigned.builder().controlToken(token))
                .withMessage("controlToken must be visible ASCII characters without spaces");
    }
}
