package io.connectchat.camel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.support.EndedChat;
import io.connectchat.camel.support.ErrorsPage;
import io.connectchat.camel.support.FailingChatsProcess;
import io.connectchat.camel.support.HttpAnswers;
import io.connectchat.camel.support.LoopbackPeer;
import io.connectchat.camel.support.LoopbackPeer.Behaviour;
import io.connectchat.camel.support.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a route is told of a call that never reached a server: each in a JVM whose look-ups and trust the test sets. */
@DisplayName("A call for which there is no connection")
class NoConnectionTest {
    private static final String HEADING = "### Calls for which there was no connection";

    private static final String TO = "&overrideEndpoint=true&uriEndpointOverride=";
    /** Less than the 10 s that the SDK waits for a connection, which must not be what ends a call. */
    private static final String LIMIT = "&apiCallTimeout=9s";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    @DisplayName("is told as the page says: look-ups, and connections that are refused")
    void lookUpsAndRefusals() throws Exception {
        Path hosts = Files.createFile(directory.resolve("hosts"));
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("The host's name is not found", TO + "http://nowhere.test:1");
        calls.put("The connection is refused", TO + "http://127.0.0.1:" + freePort());
        assertRows(calls, "-Djdk.net.hosts.file=" + hosts);
    }

    @Test
    @DisplayName("is told as the page says: proxies")
    void proxies() throws Exception {
        Path hosts = Files.createFile(directory.resolve("hosts"));
        String by = TO + "https://nowhere.test&proxyHost=127.0.0.1&proxyPort=";
        try (LoopbackPeer wantsLogin = new LoopbackPeer(refusal(407));
                LoopbackPeer refuses = new LoopbackPeer(refusal(403));
                LoopbackPeer closes = new LoopbackPeer(connection -> connection.readRequest());
                LoopbackPeer silent = new LoopbackPeer(LoopbackPeer.Connection::hang)) {
            Map<String, String> calls = new LinkedHashMap<>();
            calls.put("The proxy's name is not found", TO + "https://nowhere.test&proxyHost=proxy.test&proxyPort=1");
            calls.put("The proxy refuses the connection", by + freePort());
            calls.put("The proxy answers 403", by + refuses.port());
            calls.put("The proxy answers 407: it wants a login", by + wantsLogin.port());
            calls.put("The proxy closes the connection", by + closes.port());
            calls.put("The proxy does not answer", by + silent.port() + "&apiCallAttemptTimeout=500ms");
            calls.put(
                    "`proxyProtocol=HTTPS`, and the proxy speaks HTTP",
                    by + refuses.port() + "&proxyProtocol=HTTPS&apiCallTimeout=0&maxAttempts=2");
            assertRows(calls, "-Djdk.net.hosts.file=" + hosts);
        }
    }

    @Test
    @DisplayName("is told as the page says: certificates")
    void certificates() throws Exception {
        TestCertificates certificates = new TestCertificates(directory, "Authority")
                .server("good", "localhost")
                .server("expired", "localhost", "-startdate", "-10d", "-validity", "5")
                .server("other", "other.test");
        TestCertificates untrusted = new TestCertificates(
                        Files.createDirectory(directory.resolve("untrusted")), "Another authority")
                .server("untrusted", "localhost");
        String to = TO + "https://localhost:";
        try (LoopbackPeer good = new LoopbackPeer(certificates.listen("good"), HttpAnswers::startEach);
                LoopbackPeer expired = new LoopbackPeer(certificates.listen("expired"), HttpAnswers::startEach);
                LoopbackPeer other = new LoopbackPeer(certificates.listen("other"), HttpAnswers::startEach);
                LoopbackPeer unknown = new LoopbackPeer(untrusted.listen("untrusted"), HttpAnswers::startEach);
                LoopbackPeer plain =
                        new LoopbackPeer(connection -> connection.in().read())) {
            String trust = "-Djavax.net.ssl.trustStore=" + certificates.trustStore();
            Map<String, String> calls = new LinkedHashMap<>();
            calls.put("The certificate is not trusted", to + unknown.port());
            calls.put("The certificate has expired", to + expired.port());
            calls.put("The certificate is another host's", to + other.port());
            calls.put("The connection is closed within the TLS handshake", to + plain.port());
            assertRows(calls, trust, "-Djavax.net.ssl.trustStorePassword=" + TestCertificates.PASSWORD);
            assertThat(List.of(expired.requests(), other.requests(), unknown.requests()))
                    .containsOnly(0);

            // So that it is the certificates that make the difference.
            try (FailingChatsProcess chats = new FailingChatsProcess(
                    List.of(trust, "-Djavax.net.ssl.trustStorePassword=" + TestCertificates.PASSWORD),
                    Map.of(),
                    to + good.port())) {
                assertThat(chats.next().exception()).isEqualTo("none");
            }
        }
    }

    private static void assertRows(Map<String, String> calls, String... jvmOptions) throws IOException {
        try (FailingChatsProcess chats = new FailingChatsProcess(
                List.of(jvmOptions),
                Map.of(),
                calls.values().stream()
                        .map(call -> call.contains("apiCallTimeout") ? call : call + LIMIT)
                        .toArray(String[]::new))) {
            List<String> rows = new ArrayList<>();
            for (String failure : calls.keySet()) {
                EndedChat ended = chats.next();
                assertThat(ended.tokenTold()).as(failure).isTrue();
                rows.add("| %s | `%s` | `%s` | not started | %s | %s |"
                        .formatted(
                                failure,
                                ended.exception(),
                                ended.cause(),
                                ended.retryable().equals("true") ? "yes" : "no",
                                ended.attempts() > 1 ? "yes" : "no"));
            }
            assertThat(ErrorsPage.section(HEADING).lines()).containsSubsequence(rows);
        }
    }

    private static Behaviour refusal(int status) {
        return connection -> {
            connection.readRequest();
            HttpAnswers.answer(status, HttpAnswers.HTML, HttpAnswers.PAGE).meet(connection);
        };
    }

    /** Of a server that has ended. */
    private static int freePort() {
        try (LoopbackPeer ended = new LoopbackPeer(connection -> {})) {
            return ended.port();
        }
    }
}
