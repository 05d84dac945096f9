package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As a reader runs them, from the repository's root; only the ports are others. */
@DisplayName("The README's commands, with the packaged jar")
class ChatsJarIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** The JDK that runs this, and what newer ones are installed. */
    static Stream<Path> jdks() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        List<Path> newer = Files.isDirectory(installed) ? newer(installed) : List.of();
        if (newer.isEmpty()) {
            System.out.println("Skipped: no JDK 25 is installed, the jar is run with Java "
                    + Runtime.version().feature() + " alone");
        }
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), newer.stream());
    }

    private static List<Path> newer(Path installed) throws IOException {
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().contains("25"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin").resolve("java")))
                    .toList();
        }
    }

    private static List<String> commands() throws IOException {
        return Pattern.compile("^```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1).strip())
                .toList();
    }

    private static Process start(String command, Path jdk) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }

    private static String awaitLine(Process process, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return process.inputReader()
                .lines()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(matcher -> matcher.group(1))
                .orElseThrow(() -> new AssertionError("It ended without a line that matches " + pattern));
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasCurl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "curl")));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    @DisplayName("start a chat")
    void startAChat(Path jdk) throws Exception {
        if (!hasCurl()) {
            System.out.println("Skipped: curl is not installed, the README's commands are not run");
            abort("curl is not installed");
        }
        List<String> commands = commands();
        assertThat(commands).hasSize(4);
        Process simulator = start(commands.get(1) + " --port 0", jdk);
        try {
            String endpoint = awaitLine(simulator, "(http://127\\.0\\.0\\.1:\\d+)");
            Process application = start(
                    commands.get(2) + " --server.port=0 --camel.component.aws-connect-chat.uri-endpoint-override="
                            + endpoint,
                    jdk);
            try {
                String port = awaitLine(application, "Tomcat started on port (\\d+)");
                // Its web server listens before its routes are there.
                awaitLine(application, "(Started ChatsApplication)");
                Process curl = start(commands.get(3).replace("8080", port), jdk);
                String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(curl.waitFor()).as(answer).isZero();
                assertThat(answer).contains("202", "\"contactId\":\"");
            } finally {
                end(application);
            }
        } finally {
            end(simulator);
        }
    }
}
