package io.connectchat.examples.yaml;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues in an ElasticMQ. */
final class Queues implements AutoCloseable {
    static final String EVENTS = "contact-events";
    static final String REJECTED = "contact-events-rejected";

    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private final URI endpoint;
    private final SqsClient sqs;

    Queues(String... names) {
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .build();
        for (String queue : names) {
            sqs.createQueue(create -> create.queueName(queue));
        }
    }

    URI url(String queue) {
        return URI.create(endpoint + "/000000000000/" + queue);
    }

    void send(String queue, String body) {
        sqs.sendMessage(send -> send.queueUrl(url(queue).toString()).messageBody(body));
    }

    List<String> receive(String queue) {
        return sqs
                .receiveMessage(
                        receive -> receive.queueUrl(url(queue).toString()).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> message.body())
                .toList();
    }

    int left(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        asked -> asked.queueUrl(url(queue).toString()).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return Integer.parseInt(counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
                + Integer.parseInt(
                        counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    /** What the routes need in order to read them. */
    Map<String, String> properties() {
        return Map.of(
                "camel.component.aws2-sqs.useDefaultCredentialsProvider", "false",
                "camel.component.aws2-sqs.accessKey", "x",
                "camel.component.aws2-sqs.secretKey", "x",
                "camel.component.aws2-sqs.overrideEndpoint", "true",
                "camel.component.aws2-sqs.uriEndpointOverride", endpoint.toString());
    }

    @Override
    public void close() {
        sqs.close();
        server.stopAndWait();
    }
}
