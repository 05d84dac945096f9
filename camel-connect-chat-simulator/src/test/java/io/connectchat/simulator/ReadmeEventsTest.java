package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines stand here to the letter, and run. */
@DisplayName("The README's contact events in Java")
class ReadmeEventsTest {
    private static final Path THIS = Path.of("src/test/java/io/connectchat/simulator/ReadmeEventsTest.java");

    @TempDir
    private Path directory;

    // spotless:off (to the letter)
    private static ConnectSimulator start(URI queueUrl, URI url, Path file) {
ConnectSimulator simulator = ConnectSimulator.builder()
        .events(EventTarget.sqs(queueUrl), EventTarget.webhook(url), EventTarget.file(file))
        .eventDelivery(EventDelivery.reliable().twice(0.1).outOfOrder(0.3).lost(0.05).seed(42))
        .answeredQueue("sales")
        .start();
        return simulator;
    }
    // spotless:on

    @Test
    @DisplayName("reach a queue, a webhook and a file")
    void reach() throws Exception {
        Path file = directory.resolve("events");
        try (EventReceiver queue = new EventReceiver();
                EventReceiver webhook = new EventReceiver();
                ConnectSimulator simulator = start(queue.url(), webhook.url(), file);
                SdkCaller caller = new SdkCaller(simulator)) {
            // When
            caller.start();

            // Then
            await().until(() -> !queue.posted().isEmpty() && !webhook.posted().isEmpty());
            await().until(() -> !Files.readAllLines(file).isEmpty());
            assertThat(queue.posted().get(0).path()).isEqualTo("/");
            assertThat(queue.posted().get(0).contentType()).isEqualTo("application/x-amz-json-1.0");
            assertThat(webhook.posted().get(0).body())
                    .isEqualTo(Files.readAllLines(file).get(0));
        }
    }

    @Test
    @DisplayName("stand on the page to the letter")
    void standOnThePage() throws IOException {
        Matcher block = Pattern.compile("ReadmeEventsTest -->\n```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        assertThat(Files.readString(THIS)).contains(block.group(1));
    }
}
