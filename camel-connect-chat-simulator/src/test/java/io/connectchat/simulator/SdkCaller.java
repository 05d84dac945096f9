package io.connectchat.simulator;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** The SDK's client, without retries, and the requests of a test in short. */
final class SdkCaller implements AutoCloseable {
    private final ConnectClient client;

    SdkCaller(ConnectSimulator simulator) {
        this(simulator.endpoint(), "test", "test");
    }

    SdkCaller(URI endpoint, String accessKeyId, String secretAccessKey) {
        this(endpoint, AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    }

    SdkCaller(URI endpoint, String accessKeyId, String secretAccessKey, String sessionToken) {
        this(endpoint, AwsSessionCredentials.create(accessKeyId, secretAccessKey, sessionToken));
    }

    private SdkCaller(URI endpoint, AwsCredentials credentials) {
        this.client = ConnectClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    ConnectClient client() {
        return client;
    }

    /** Starts a chat and gives its id. */
    String start() {
        return start(request -> {});
    }

    String start(Consumer<StartOutboundChatContactRequest.Builder> change) {
        return client.startOutboundChatContact(request -> {
                    request.instanceId(ChatRequests.INSTANCE)
                            .contactFlowId(ChatRequests.FLOW)
                            .sourceEndpoint(
                                    e -> e.type("CONNECT_PHONENUMBER_ARN").address(ChatRequests.SOURCE))
                            .destinationEndpoint(e -> e.type("TELEPHONE_NUMBER").address(ChatRequests.DESTINATION))
                            .segmentAttributes(Map.of(
                                    "connect:Subtype",
                                    SegmentAttributeValue.builder()
                                            .valueString("connect:SMS")
                                            .build()));
                    change.accept(request);
                })
                .contactId();
    }

    Contact describe(String contactId) {
        return client.describeContact(r -> r.instanceId(ChatRequests.INSTANCE).contactId(contactId))
                .contact();
    }

    void stop(String contactId) {
        client.stopContact(r -> r.instanceId(ChatRequests.INSTANCE).contactId(contactId));
    }

    @Override
    public void close() {
        client.close();
    }
}
