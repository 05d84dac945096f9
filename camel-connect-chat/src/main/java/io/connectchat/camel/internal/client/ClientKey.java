package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.schema.ConnectArn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that identify a client: endpoints with equal keys share a client. It is not a record, since the first hash
 * code of a large record slows down the start.
 */
public final class ClientKey {
    private final List<@Nullable Object> options;

    private ClientKey(@Nullable Object... options) {
        this.options = Arrays.asList(options);
    }

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

    /** The option, or else the region in the instance's ARN; null for the region of the SDK's environment. */
    public static @Nullable String region(ConnectChatConfiguration configuration) {
        String instanceId = configuration.getInstanceId();
        return configuration.getRegion() != null || instanceId == null
                ? configuration.getRegion()
                : ConnectArn.regionOfInstance(instanceId).orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientKey key && options.equals(key.options);
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }
}
