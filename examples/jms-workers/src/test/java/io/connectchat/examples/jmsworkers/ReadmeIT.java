package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README's commands")
class ReadmeIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Readme readme = Readme.read();
    private final int simulatorPort = Ports.free();
    private final int brokerPort = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @Test
    @DisplayName("start a simulator, a broker, and a worker of each kind, feed the sample twice, and show 196 contacts")
    void commands() throws Exception {
        try (TestRedis redis = TestRedis.start();
                Child simulator = run("simulator", redis);
                Child broker = run("broker", redis)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> broker.output().contains("listens on"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> simulator.output().contains("listens on"));

            try (Child worker = run("worker", redis)) {
                feed(redis);
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(contacts()).isEqualTo(196));
                assertThat(worker.output()).startsWith("Works on the queue recipients, for the simulator at");
                assertThat(worker.errors()).isEmpty();
            }

            // Not beside the other, which has taken the whole quota for itself.
            try (Child sharingWorker = run("sharing worker", redis)) {
                feed(redis);
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> sharingWorker.output().startsWith("Works on the queue recipients"));
                assertThat(sharingWorker.isAlive()).isTrue();
                assertThat(sharingWorker.errors()).isEmpty();
                assertThat(contacts()).isEqualTo(196);
            }
        }
    }

    @Test
    @DisplayName("start several workers by one command, two of the ten here, that divide the work")
    void severalWorkers() throws Exception {
        String loop = readme.block("run: ten workers")
                .replace("8437", String.valueOf(simulatorPort))
                .replace("seq 10", "seq 2")
                .replace("count=10", "count=2");
        Path output = directory.resolve("workers.txt");
        try (TestRedis redis = TestRedis.start();
                Child simulator = run("simulator", redis);
                Child broker = run("broker", redis)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> broker.output().contains("listens on"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> simulator.output().contains("listens on"));
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", loop + "wait")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            shell.environment()
                    .merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
            shell.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            shell.environment().put("WORKERS_BROKER", "tcp://127.0.0.1:" + brokerPort);
            Process workers = shell.start();
            try {
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> Files.readString(output).split("Works on the queue recipients", -1).length == 3);
                feed(redis);
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(contacts()).isEqualTo(196));
            } finally {
                workers.descendants().forEach(ProcessHandle::destroyForcibly);
                workers.destroyForcibly().waitFor();
            }
        }
    }

    private void feed(TestRedis redis) throws Exception {
        try (Child feeder = run("feeder", redis)) {
            assertThat(feeder.exitCode()).isZero();
            assertThat(feeder.output()).isEqualTo(readme.outputOf("feeder"));
        }
    }

    /** Runs it where the README says, with other ports than its, and its broker's data elsewhere. */
    private Child run(String name, TestRedis redis) throws IOException {
        String command = readme.command("run: " + name)
                .replace("8437", String.valueOf(simulatorPort))
                .replace("redis://127.0.0.1:6379", redis.uri())
                .replace("\"", "");
        List<String> words = Arrays.asList(command.split(" "));
        assertThat(words.get(0)).isEqualTo("java");
        return Child.start(
                words.subList(1, words.size()),
                Path.of("").toAbsolutePath(),
                directory,
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Dbroker.port=" + brokerPort + " -Dbroker.data=" + directory.resolve("broker"),
                "WORKERS_BROKER",
                "tcp://127.0.0.1:" + brokerPort);
    }

    private int contacts() throws Exception {
        String url = readme.command("get: contacts").replace("curl ", "").replace("8437", "" + simulatorPort);
        try {
            String answer = http.send(
                            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return answer.split("\"contactId\"", -1).length - 1;
        } catch (ConnectException e) {
            return 0;
        }
    }
}
