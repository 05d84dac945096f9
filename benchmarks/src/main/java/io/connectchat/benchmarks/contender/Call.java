package io.connectchat.benchmarks.contender;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients, alike in all that they have in common, and the request as one writes it by hand. */
final class Call {
    private static final Region REGION = Region.EU_WEST_2;

    private Call() {}

    static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    }

    /** With as many event loops as the component has. */
    static ConnectAsyncClient asyncClient(Circumstances circumstances) {
        return asyncClient(circumstances, 3);
    }

    /** With the SDK's own number of event loops, two for each core. */
    static ConnectAsyncClient asyncClientByDefault(Circumstances circumstances) {
        return asyncClient(circumstances, 2 * Runtime.getRuntime().availableProcessors());
    }

    private static ConnectAsyncClient asyncClient(Circumstances circumstances, int eventLoops) {
        return ConnectAsyncClient.builder()
                .region(REGION)
                .credentialsProvider(credentials())
                .endpointOverride(URI.create(circumstances.address()))
                .overrideConfiguration(Call::limitTimes)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(circumstances.connections())
                        .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(eventLoops)))
                .build();
    }

    /** As the component does by default: without limits, a call to a peer that drips never ends. */
    private static void limitTimes(ClientOverrideConfiguration.Builder calls) {
        calls.apiCallTimeout(Duration.ofSeconds(60)).apiCallAttemptTimeout(Duration.ofSeconds(10));
    }

    static ConnectClient syncClient(Circumstances circumstances) {
        return ConnectClient.builder()
                .region(REGION)
                .credentialsProvider(credentials())
                .endpointOverride(URI.create(circumstances.address()))
                .overrideConfiguration(Call::limitTimes)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(circumstances.connections()))
                .build();
    }

    static SqsClient sqsClient(Circumstances circumstances) {
        return SqsClient.builder()
                .region(REGION)
                .credentialsProvider(credentials())
                .endpointOverride(URI.create(circumstances.address()))
                .overrideConfiguration(Call::limitTimes)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(circumstances.connections()))
                .build();
    }

    static StartOutboundChatContactRequest request(
            String destination, String name, String text, Map<String, String> attributes) {
        return StartOutboundChatContactRequest.builder()
                .instanceId(Chat.INSTANCE)
                .contactFlowId(Chat.FLOW)
                .sourceEndpoint(source ->
                        source.type(EndpointType.CONNECT_PHONENUMBER_ARN).address(Chat.SOURCE))
                .destinationEndpoint(
                        number -> number.type(EndpointType.TELEPHONE_NUMBER).address(destination))
                .segmentAttributes(Map.of(
                        "connect:Subtype",
                        SegmentAttributeValue.builder()
                                .valueString("connect:SMS")
                                .build()))
                .attributes(attributes)
                .participantDetails(customer -> customer.displayName(name))
                .initialSystemMessage(
                        message -> message.contentType("text/plain").content(text))
                .build();
    }
}
