package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.CapturedLog;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ErrorsPage;
import io.connectchat.simulator.SimulatedError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages on the log")
class LogPageTest extends ChatRouteTestSupport {
    private static final Pattern STATEMENT = Pattern.compile("\\bLOG\\s*\\.(\\w+)\\(\\s*(\"((?:[^\"\\\\]|\\\\.)*)\")?");
    private static final Pattern STEP = Pattern.compile("- log:\\s+loggingLevel: (\\w+)\\s+message: \"(.*?)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| `(.*?)` \\|");

    /** One line of a table, or of the sources. */
    private record Line(String level, String text) {
        /** Whether an ellipsis or a placeholder of the other one stands for what differs. */
        boolean isSaidBy(Line other) {
            String pattern = Stream.of(other.text.split("\\{\\}|…", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".+"));
            return level.equals(other.level) && text.matches(pattern);
        }
    }

    @Test
    @DisplayName("list every line that the sources log, and no other")
    void table() throws IOException {
        // Given
        List<Line> logged = Stream.concat(statements(), ofKamelets()).toList();
        List<Line> listed = ROW.matcher(ErrorsPage.section("## Lines in the log"))
                .results()
                .map(row -> new Line(row.group(1), row.group(2)))
                .toList();

        // Then
        assertThat(logged).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(listed)
                .anyMatch(row -> row.isSaidBy(line) || line.isSaidBy(row)));
        assertThat(listed)
                .allSatisfy(row -> assertThat(logged).anyMatch(line -> row.isSaidBy(line) || line.isSaidBy(row)));
    }

    @Test
    @DisplayName("show a failed call's line and a masked request as they are")
    void examples() throws IOException {
        // Given
        String page = Files.readString(Path.of("../docs/monitoring.md"));
        simulator.failNext(2, SimulatedError.THROTTLING);

        // When
        try (CapturedLog log = CapturedLog.ofComponentAt(Level.DEBUG)) {
            template.send(ENDPOINT + "&maxAttempts=2", sent -> sent.getMessage()
                    .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));

            // Then
            assertThat(page)
                    .contains("```\n"
                            + log.lines(Level.WARN)
                                    .get(0)
                                    .replaceAll("(requestId|instanceId|contactFlowId|exchange)=[^,]+", "$1=…")
                            + "\n```");
            assertThat(page)
                    .contains("```\n" + log.lines(Level.DEBUG).get(0).replaceFirst("Request of exchange [^:]+: ", "")
                            + "\n```");
        }
    }

    private static Stream<Line> ofKamelets() {
        return files(Path.of("src/main/resources/kamelets"), ".yaml")
                .flatMap(kamelet -> STEP.matcher(kamelet).results())
                .map(step -> new Line(step.group(1), step.group(2).replaceAll("\\$\\{[^}]*}", "{}")));
    }

    private static Stream<Line> statements() {
        return Stream.of("camel-connect-chat", "camel-connect-chat-starter")
                .flatMap(module -> files(Path.of("..", module, "src", "main", "java"), ".java"))
                .flatMap(LogPageTest::statements);
    }

    private static Stream<Line> statements(String source) {
        return STATEMENT
                .matcher(source.replaceAll("\"\\s*\\+\\s*\"", ""))
                .results()
                .filter(statement -> !statement.group(1).startsWith("is"))
                .map(LogPageTest::line);
    }

    private static Line line(MatchResult statement) {
        assertThat(statement.group(3))
                .as("a literal after %s", statement.group())
                .isNotNull();
        return new Line(statement.group(1).toUpperCase(java.util.Locale.ROOT), statement.group(3));
    }

    private static Stream<String> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(LogPageTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
