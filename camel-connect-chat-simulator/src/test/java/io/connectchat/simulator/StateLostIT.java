package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limit of files' sizes stands for the full disk: a write fails in the same way, and no rights are needed. */
@DisplayName("The runnable jar that keeps its state, on a full disk")
class StateLostIT {
    private static final int ROOM = 1024 * 1024;

    @TempDir
    private Path directory;

    private JarProcess runWithRoom(int bytes, String... more) throws Exception {
        return JarProcess.startWithFilesUpTo(bytes, Programs.require("bash"), options(more));
    }

    private String[] options(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--port=0",
                "--no-signatures",
                "--burst=0",
                "--concurrent-chats=0",
                "--state=" + directory.resolve("state")));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    /** Starts chats, sixteen at a time, until one is not answered 200; gives the answers that were no 200. */
    private static List<Reply> fill(HttpCaller caller, List<String> acknowledged) {
        JsonObject request =
                ChatRequests.valid().put("InitialSystemMessage", ChatRequests.message("text/plain", "x".repeat(1000)));
        List<Reply> refused = new ArrayList<>();
        boolean gone = false;
        while (refused.isEmpty() && !gone) {
            List<CompletableFuture<Reply>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(caller.startAsync(request));
            }
            for (CompletableFuture<Reply> call : calls) {
                try {
                    Reply reply = call.join();
                    if (reply.status() == 200) {
                        acknowledged.add(reply.contactId());
                    } else {
                        refused.add(reply);
                    }
                } catch (CompletionException e) {
                    gone = true;
                }
            }
        }
        return refused;
    }

    @Test
    @DisplayName("answers an error, says so once, and ends with 1; what it acknowledged is there again")
    void answersAnError() throws Exception {
        // When
        List<String> acknowledged = new ArrayList<>();
        try (JarProcess jar = runWithRoom(ROOM)) {
            List<Reply> refused = fill(new HttpCaller(jar.endpoint()), acknowledged);

            // Then
            assertThat(refused).isNotEmpty().allSatisfy(reply -> {
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.errorType()).isEqualTo("InternalServiceException");
                assertThat(reply.message()).startsWith("The state file can't be written: make room on its disk");
            });
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors())
                    .contains("The state file " + directory.resolve("state") + " can't be written any more (")
                    .contains("All that was acknowledged is in it.")
                    .hasLineCount(1);
        }
        assertThat(acknowledged).isNotEmpty();
        try (JarProcess jar = JarProcess.start(options())) {
            assertThat(new HttpCaller(jar.endpoint()).getArray("/_simulator/contacts"))
                    .extracting(contact -> ((JsonObject) contact).getString("contactId"))
                    .containsAll(acknowledged);
        }
    }

    @Test
    @DisplayName("that is written lazily ends with 1, and says once that something may be lost")
    void endsLazily() throws Exception {
        try (JarProcess jar = runWithRoom(ROOM, "--state-sync=lazy")) {
            // When
            fill(new HttpCaller(jar.endpoint()), new ArrayList<>());

            // Then
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors())
                    .contains("can't be written any more (")
                    .contains("What was acknowledged in the last seconds is lost.")
                    .hasLineCount(1);
        }
    }

    @Test
    @DisplayName("that is full when it starts says so in one line, and ends with 1")
    void cannotStart() throws Exception {
        try (JarProcess jar = runWithRoom(4096)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors())
                    .startsWith("Can't keep state in " + directory.resolve("state") + ", since it can't be written (")
                    .hasLineCount(1);
        }
    }
}
