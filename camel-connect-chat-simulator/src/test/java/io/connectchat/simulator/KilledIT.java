package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The runnable jar that keeps its state, killed under load")
class KilledIT {
    private static final int KILLS = 20;
    private static final int CALLERS = 64;
    private static final Reply GONE = new Reply(0, "", "", "");

    private record Load(Map<String, String> started, Map<String, String> tagged, CountDownLatch wanted) {}

    @TempDir
    private Path directory;

    private final Random random = new Random(7);
    private final Map<String, String> started = new ConcurrentHashMap<>();
    private final Map<String, String> tagged = new ConcurrentHashMap<>();

    private JarProcess run() throws Exception {
        return JarProcess.start(
                "--port=0",
                "--no-signatures",
                "--burst=0",
                "--concurrent-chats=0",
                "--state=" + directory.resolve("state"));
    }

    @Test
    @DisplayName("has all that it acknowledged, tokens and tags too, after each of 20 kills")
    void losesNothing() throws Exception {
        long nanos = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (JarProcess jar = run()) {
                HttpCaller caller = new HttpCaller(jar.endpoint());
                assertNothingIsLost(caller, kill - 1);
                Load load = new Load(started, tagged, new CountDownLatch(100 + random.nextInt(400)));
                long begun = System.nanoTime();
                CompletableFuture<?>[] callers = new CompletableFuture<?>[CALLERS];
                for (int i = 0; i < CALLERS; i++) {
                    callers[i] = next(caller, load, "k" + kill + "-c" + i + "-", 0);
                }
                assertThat(load.wanted.await(60, TimeUnit.SECONDS)).as("load").isTrue();
                nanos += System.nanoTime() - begun;
                jar.kill();
                CompletableFuture.allOf(callers).join();
            }
        }
        try (JarProcess jar = run()) {
            assertNothingIsLost(new HttpCaller(jar.endpoint()), KILLS);
        }
        System.out.printf(
                "Starts a second, durable, %d callers, each time on a cold JVM: %.0f%n",
                CALLERS, started.size() / (nanos / 1e9));
    }

    private void assertNothingIsLost(HttpCaller caller, int kills) {
        Map<String, JsonObject> kept = caller.getArray("/_simulator/contacts").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(contact -> contact.getString("contactId"), Function.identity()));
        assertThat(kept.keySet()).as("after kill %d", kills).containsAll(started.values());
        tagged.forEach((contact, team) -> assertThat(
                        kept.get(contact).getJsonObject("tags").getString("team"))
                .isEqualTo(team));
        // Those of the newest kill: the earlier ones were asked for after theirs.
        started.entrySet().stream()
                .filter(start -> start.getKey().startsWith("k" + kills + "-"))
                .limit(100)
                .forEach(start -> assertThat(caller.start(ChatRequests.withToken(start.getKey()))
                                .contactId())
                        .isEqualTo(start.getValue()));
    }

    /** Starts chats one after the other until the process is gone, and tags each tenth. */
    private static CompletableFuture<Void> next(HttpCaller caller, Load load, String tokens, int number) {
        String token = tokens + number;
        CompletableFuture<Reply> start = caller.startAsync(ChatRequests.withToken(token));
        return start.exceptionally(gone -> GONE).thenCompose(reply -> {
            if (reply == GONE) {
                return CompletableFuture.completedFuture(null);
            }
            assertThat(reply.status()).isEqualTo(200);
            load.started.put(token, reply.contactId());
            load.wanted.countDown();
            CompletableFuture<Void> tagged = number % 10 == 0
                    ? tag(caller, load, reply.contactId(), token)
                    : CompletableFuture.completedFuture(null);
            return tagged.thenCompose(done -> next(caller, load, tokens, number + 1));
        });
    }

    private static CompletableFuture<Void> tag(HttpCaller caller, Load load, String contactId, String team) {
        JsonObject request = new JsonObject()
                .put("InstanceId", ChatRequests.INSTANCE)
                .put("ContactId", contactId)
                .put("Tags", new JsonObject().put("team", team));
        CompletableFuture<Reply> tag = caller.sendAsync("POST", "/contact/tags", request);
        return tag.exceptionally(gone -> GONE).thenAccept(reply -> {
            if (reply != GONE) {
                assertThat(reply.status()).isEqualTo(200);
                load.tagged.put(contactId, team);
            }
        });
    }
}
