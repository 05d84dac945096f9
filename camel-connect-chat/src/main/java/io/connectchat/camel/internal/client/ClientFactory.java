package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.metrics.AttemptMetrics;
import io.connectchat.camel.internal.metrics.CallMetrics;
import org.apache.camel.component.aws.common.AwsClientBuilderUtil;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.ProxyConfiguration;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Builds the SDK's client from an endpoint's options. It does not close the event loops.
 *
 * @param metrics null where nobody counts the attempts
 */
record ClientFactory(
        ConnectChatConfiguration configuration, SdkEventLoopGroup eventLoops, @Nullable CallMetrics metrics) {
    ConnectAsyncClient build() {
        return AwsClientBuilderUtil.buildAsyncClient(
                new CredentialsAndEndpoint(configuration), ConnectAsyncClient::builder, this::configure);
    }

    private void configure(ConnectAsyncClientBuilder builder) {
        String region = ClientKey.region(configuration);
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (configuration.getCredentialsProvider() != null) {
            builder.credentialsProvider(configuration.getCredentialsProvider());
        }
        builder.httpClientBuilder(http());
        // The flow continues on the component's threads: the SDK's own pool would add a thread switch.
        builder.asyncConfiguration(
                async -> async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
        builder.overrideConfiguration(calls());
        if (configuration.getClientCustomizer() != null) {
            configuration.getClientCustomizer().customize(builder);
        }
    }

    private ClientOverrideConfiguration calls() {
        TimeLimits limits = TimeLimits.of(configuration);
        ClientOverrideConfiguration.Builder calls = ClientOverrideConfiguration.builder()
                .apiCallTimeout(limits.call())
                .apiCallAttemptTimeout(limits.attempt())
                .retryStrategy(retries())
                .addExecutionInterceptor(new AttemptCharges());
        if (metrics != null) {
            calls.addExecutionInterceptor(new AttemptMetrics(metrics));
        }
        return calls.build();
    }

    private RetryStrategy retries() {
        RetryStrategy strategy = AwsRetryStrategy.forRetryMode(mode(configuration.getRetryMode()));
        if (configuration.getMaxAttempts() != null) {
            strategy = strategy.toBuilder()
                    .maxAttempts(configuration.getMaxAttempts())
                    .build();
        }
        return new ClientRetryStrategy(strategy);
    }

    private static RetryMode mode(io.connectchat.camel.api.@Nullable RetryMode mode) {
        if (mode == null) {
            return RetryMode.defaultRetryMode();
        }
        return switch (mode) {
            case legacy -> RetryMode.LEGACY;
            case standard -> RetryMode.STANDARD;
            case adaptive -> RetryMode.ADAPTIVE_V2;
        };
    }

    /** The SDK closes an HTTP client that it builds from a builder. */
    private SdkAsyncHttpClient.Builder<?> http() {
        NettyNioAsyncHttpClient.Builder netty = NettyNioAsyncHttpClient.builder()
                .maxConcurrency(configuration.getMaxConcurrency())
                .eventLoopGroup(eventLoops);
        if (configuration.getProxyHost() != null && configuration.getProxyPort() != null) {
            netty.proxyConfiguration(ProxyConfiguration.builder()
                    .scheme(configuration.getProxyProtocol().toString())
                    .host(configuration.getProxyHost())
                    .port(configuration.getProxyPort())
                    .build());
        }
        return configuration.isTrustAllCertificates() ? new TrustAll(netty) : netty;
    }

    private record TrustAll(NettyNioAsyncHttpClient.Builder netty) implements SdkAsyncHttpClient.Builder<TrustAll> {
        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
            return netty.buildWithDefaults(AttributeMap.builder()
                    .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                    .build()
                    .merge(serviceDefaults));
        }
    }
}
