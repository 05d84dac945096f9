package io.connectchat.camel.support;

import io.connectchat.simulator.ConnectSimulator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/** An application's own clients. Their threads are never ended: a client that ends its own takes two seconds. */
public final class OwnClients {
    private static final SdkEventLoopGroup THREADS = SdkEventLoopGroup.builder().build();

    private OwnClients() {}

    /** Signs with the access key "own". */
    public static ConnectAsyncClientBuilder to(ConnectSimulator simulator) {
        return ConnectAsyncClient.builder()
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "own-secret")))
                .endpointOverride(simulator.endpoint())
                .httpClientBuilder(http());
    }

    static NettyNioAsyncHttpClient.Builder http() {
        return NettyNioAsyncHttpClient.builder().eventLoopGroup(THREADS);
    }
}
