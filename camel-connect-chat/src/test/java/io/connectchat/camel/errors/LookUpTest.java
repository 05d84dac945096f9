package io.connectchat.camel.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.connectchat.camel.support.EndedChat;
import io.connectchat.camel.support.FailingChats;
import io.connectchat.camel.support.FailingChatsProcess;
import io.connectchat.camel.support.HttpAnswers;
import io.connectchat.camel.support.LoopbackPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The look-up of a host's name")
@Timeout(120)
class LookUpTest {
    private static final String TO = "&overrideEndpoint=true&uriEndpointOverride=http://";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path hosts;

    @BeforeEach
    void nameHosts() {
        hosts = directory.resolve("hosts");
    }

    @Test
    @DisplayName("that fails is followed by another: nobody is left out")
    void failsOnce() throws Exception {
        Files.createFile(hosts);
        try (LoopbackPeer peer = new LoopbackPeer(HttpAnswers::startEach);
                FailingChatsProcess chats =
                        chats(TO + FailingChats.LATE_HOST + ":" + peer.port() + "&apiCallTimeout=9s")) {
            EndedChat ended = chats.next();
            assertThat(ended.exception()).isEqualTo("none");
            assertThat(ended.attempts()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("that is slow holds up no other client, and its call goes on when it has ended")
    void slow() throws Exception {
        makePipe();
        String noLimit = "&apiCallTimeout=0&apiCallAttemptTimeout=0";
        try (LoopbackPeer peer = new LoopbackPeer(HttpAnswers::startEach);
                FailingChatsProcess chats = chats(
                        FailingChats.ASIDE + TO + "slow.test:" + peer.port() + noLimit,
                        TO + "127.0.0.1:" + peer.port(),
                        TO + "127.0.0.1:" + peer.port())) {
            // Given
            assertThat(chats.next(2)).allSatisfy(other -> {
                assertThat(other.exception()).isEqualTo("none");
            });
            assertThat(peer.requests()).isEqualTo(2);

            // When
            Files.writeString(hosts, "127.0.0.1 slow.test\n");

            // Then
            assertThat(chats.next().exception()).isEqualTo("none");
        }
    }

    @Test
    @DisplayName("that does not end is bounded by apiCallTimeout")
    void endless() throws Exception {
        makePipe();
        try (FailingChatsProcess chats = chats(TO + "slow.test:1&apiCallTimeout=2s&apiCallAttemptTimeout=500ms")) {
            EndedChat ended = chats.next();
            assertThat(ended.exception()).isEqualTo("ApiCallTimeoutException");
            assertThat(ended.retryable()).isEqualTo("true");
        }
    }

    private FailingChatsProcess chats(String... endpoints) throws IOException {
        return new FailingChatsProcess(List.of("-Djdk.net.hosts.file=" + hosts), Map.of(), endpoints);
    }

    /** A file that can't be read before somebody writes it: so each look-up waits. */
    private void makePipe() throws InterruptedException {
        try {
            assertThat(new ProcessBuilder("mkfifo", hosts.toString()).start().waitFor())
                    .isZero();
        } catch (IOException e) {
            System.out.println("Skipped: there is no mkfifo, by which a look-up is made slow");
            abort("there is no mkfifo");
        }
    }
}
