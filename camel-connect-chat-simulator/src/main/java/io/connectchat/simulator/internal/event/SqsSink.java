package io.connectchat.simulator.internal.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.simulator.EventTarget;
import io.connectchat.simulator.internal.signature.RequestSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends each event as a message of a queue of SQS.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">AWS's page</a>
 */
final class SqsSink implements Sink {
    private static final Pattern HOST_OF_AWS = Pattern.compile("sqs\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AmazonSQS.SendMessage");

    private final JsonFactory factory = new JsonFactory();
    private final URI queueUrl;
    private final URI endpoint;
    private final @Nullable RequestSigner signer;
    private final HttpPost http = new HttpPost();

    SqsSink(EventTarget.SqsQueue queue) {
        queueUrl = queue.url();
        endpoint = queueUrl.resolve("/");
        Matcher host = HOST_OF_AWS.matcher(queueUrl.getHost());
        String region = host.matches() ? host.group(1) : "us-east-1";
        // Signatures are compared with the real time, whatever the simulator's clock says.
        signer = queue.key() == null ? null : new RequestSigner(queue.key(), region, "sqs", Clock.systemUTC());
    }

    @Override
    public void send(String event) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("QueueUrl", queueUrl.toString());
            json.writeStringField("MessageBody", event);
            json.writeEndObject();
        }
        byte[] bytes = body.toByteArray();
        http.send(endpoint, signer == null ? HEADERS : signer.sign(endpoint, HEADERS, bytes), bytes);
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "the queue " + queueUrl.getScheme() + "://" + queueUrl.getAuthority() + queueUrl.getPath();
    }
}
