package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import org.apache.camel.component.aws.common.AwsCommonConfiguration;
import software.amazon.awssdk.core.Protocol;

/**
 * The options that Camel's shared builder configures: credentials, region and the endpoint override. {@link ClientFactory}
 * configures the HTTP client, and so its proxy and trusted certificates.
 */
@SuppressWarnings("NullAway") // Camel's interface means null, though it does not say so
record CredentialsAndEndpoint(ConnectChatConfiguration configuration) implements AwsCommonConfiguration {
    @Override
    public String getAccessKey() {
        return configuration.getAccessKey();
    }

    @Override
    public String getSecretKey() {
        return configuration.getSecretKey();
    }

    @Override
    public String getSessionToken() {
        return configuration.getSessionToken();
    }

    @Override
    public boolean isUseDefaultCredentialsProvider() {
        return configuration.isUseDefaultCredentialsProvider();
    }

    @Override
    public boolean isUseProfileCredentialsProvider() {
        return configuration.isUseProfileCredentialsProvider();
    }

    @Override
    public boolean isUseSessionCredentials() {
        return configuration.isUseSessionCredentials();
    }

    @Override
    public String getProfileCredentialsName() {
        return configuration.getProfileCredentialsName();
    }

    @Override
    public Protocol getProxyProtocol() {
        return configuration.getProxyProtocol();
    }

    @Override
    public String getProxyHost() {
        return null;
    }

    @Override
    public Integer getProxyPort() {
        return null;
    }

    @Override
    public String getRegion() {
        return configuration.getRegion();
    }

    @Override
    public boolean isOverrideEndpoint() {
        return configuration.isOverrideEndpoint();
    }

    @Override
    public String getUriEndpointOverride() {
        return configuration.getUriEndpointOverride();
    }

    @Override
    public boolean isTrustAllCertificates() {
        return false;
    }
}
