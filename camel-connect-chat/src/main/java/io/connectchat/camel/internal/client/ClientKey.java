package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.api.RetryMode;
import io.connectchat.camel.internal.request.ConnectArn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.Protocol;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** All that distinguishes one client from another: endpoints with equal keys share theirs. */
record ClientKey(
        @Nullable ConnectAsyncClient supplied,
        @Nullable String region,
        @Nullable Duration apiCallTimeout,
        @Nullable Duration apiCallAttemptTimeout,
        @Nullable Integer maxAttempts,
        @Nullable RetryMode retryMode,
        int maxConcurrency,
        @Nullable ConnectClientCustomizer customizer,
        @Nullable AwsCredentialsProvider credentialsProvider,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String sessionToken,
        boolean useDefaultCredentialsProvider,
        boolean useProfileCredentialsProvider,
        boolean useSessionCredentials,
        @Nullable String profileCredentialsName,
        boolean trustAllCertificates,
        Protocol proxyProtocol,
        @Nullable String proxyHost,
        @Nullable Integer proxyPort,
        boolean overrideEndpoint,
        @Nullable String uriEndpointOverride) {

    static ClientKey of(ConnectChatConfiguration configuration) {
        return new ClientKey(
                configuration.getConnectAsyncClient(),
                region(configuration),
                configuration.getApiCallTimeout(),
                configuration.getApiCallAttemptTimeout(),
                configuration.getMaxAttempts(),
                configuration.getRetryMode(),
                configuration.getMaxConcurrency(),
                configuration.getClientCustomizer(),
                configuration.getCredentialsProvider(),
                configuration.getAccessKey(),
                configuration.getSecretKey(),
                configuration.getSessionToken(),
                configuration.isUseDefaultCredentialsProvider(),
                configuration.isUseProfileCredentialsProvider(),
                configuration.isUseSessionCredentials(),
                configuration.getProfileCredentialsName(),
                configuration.isTrustAllCertificates(),
                configuration.getProxyProtocol(),
                configuration.getProxyHost(),
                configuration.getProxyPort(),
                configuration.isOverrideEndpoint(),
                configuration.getUriEndpointOverride());
    }

    /** The option, else the region that an instance's ARN names; null leaves it to the SDK's environment. */
    static @Nullable String region(ConnectChatConfiguration configuration) {
        String instanceId = configuration.getInstanceId();
        return configuration.getRegion() != null || instanceId == null
                ? configuration.getRegion()
                : ConnectArn.regionOfInstance(instanceId).orElse(null);
    }

    /** Holds secrets: shows none of them. */
    @Override
    public String toString() {
        return "ClientKey[region=" + region + ", uriEndpointOverride=" + uriEndpointOverride + "]";
    }
}
