package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.internal.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Posts each notification to a server, with the headers of Amazon SNS. */
final class TopicSink implements Sink {
    private final String arn;
    private final URI url;
    private final HttpPost http = new HttpPost();

    TopicSink(String arn, URI url) {
        this.arn = arn;
        this.url = url;
    }

    @Override
    public void send(String notification) throws IOException {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "text/plain; charset=UTF-8",
                "User-Agent",
                "Amazon Simple Notification Service Agent",
                "x-amz-sns-message-type",
                "Notification",
                "x-amz-sns-message-id",
                String.valueOf(JsonReader.readObject(notification).get("MessageId")),
                "x-amz-sns-topic-arn",
                arn,
                "x-amz-sns-subscription-arn",
                arn + ":simulated");
        http.send(url, headers, notification.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String what() {
        return "Messages of chats";
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "the streaming endpoint " + url.getScheme() + "://" + url.getAuthority() + url.getPath();
    }
}
