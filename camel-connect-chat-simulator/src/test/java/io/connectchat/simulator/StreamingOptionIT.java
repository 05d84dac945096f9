package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The option of streaming endpoints")
class StreamingOptionIT {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("brings messages to the URL that the README's file names")
    void bringsMessages() throws Exception {
        Matcher block = Pattern.compile("<!-- file: streaming.conf -->\n```properties\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        try (EventReceiver receiver = new EventReceiver()) {
            Path config = Files.writeString(
                    directory.resolve("streaming.conf"),
                    block.group(1)
                            .replace(
                                    "http://127.0.0.1:9000/chats",
                                    receiver.url().toString()));
            try (JarProcess jar = JarProcess.start("--port=0", "--config=" + config)) {
                bringsMessages(jar.endpoint(), receiver);
            }
        }
    }

    private static void bringsMessages(URI endpoint, EventReceiver receiver) {
        try (SdkCaller caller = new SdkCaller(endpoint, "test", "test")) {
            // Given
            String id = caller.start();
            String streamingId = caller.client()
                    .startContactStreaming(r -> r.instanceId(ChatRequests.INSTANCE)
                            .contactId(id)
                            .chatStreamingConfiguration(
                                    c -> c.streamingEndpointArn("arn:aws:sns:eu-central-1:123456789012:chats")))
                    .streamingId();

            // When
            new HttpCaller(endpoint).send("POST", "/_simulator/contacts/" + id + "/messages", "{\"content\":\"Yes\"}");

            // Then
            assertThat(streamingId).isNotEmpty();
            await().until(() -> !receiver.posted().isEmpty());
            assertThat(receiver.posted().get(0).body()).contains("\\\"Content\\\":\\\"Yes\\\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--streaming-endpoint=arn:aws:sns:eu-central-1:123456789012:chats | should be in KEY=VALUE format",
                "--streaming-endpoint=arn:aws:sns:eu-central-1:123456789012:chats=ftp://host/ | must be http:// or https://",
                "--streaming-endpoint=arn:aws:sns:eu-central-1:123456789012:chats=http://u:topsecret@h/ | must be http:// or https://"
            })
    @DisplayName("is refused with what it must be")
    void refused(String option, String message) throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", option)) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.errors()).contains(message).doesNotContain("topsecret", "\tat ");
        }
    }
}
