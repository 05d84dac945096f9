package io.connectchat.camel.api;

import java.time.Duration;
import org.apache.camel.component.aws.common.AwsCommonConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.Protocol;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * How the client reaches Amazon Connect: region, credentials, proxy, time limits and retries, by the names that Camel's
 * own AWS components use.
 */
@UriParams
public abstract class ConnectClientConfiguration extends ConnectFlowConfiguration implements AwsCommonConfiguration {
    @UriParam(
            label = "common",
            description =
                    "The AWS region of the instance, such as eu-west-2. By default that of the instance's ARN, else what the SDK finds in its environment.")
    private @Nullable String region;

    @UriParam(
            label = "advanced",
            defaultValue = "60s",
            description =
                    "How long a call may take with all its attempts and the waits between them, such as 30s. 0 sets no limit. Waiting for the pace is not part of it.",
            javaType = "java.time.Duration")
    private @Nullable Duration apiCallTimeout;

    @UriParam(
            label = "advanced",
            defaultValue = "10s",
            description =
                    "How long one attempt of a call may take, such as 5s. 0 sets no limit. By default not more than apiCallTimeout.",
            javaType = "java.time.Duration")
    private @Nullable Duration apiCallAttemptTimeout;

    @UriParam(
            label = "advanced",
            description =
                    "How often the SDK tries a call, the first attempt included. By default as the retry mode says. A call that exceeds a resource quota (LimitExceededException) is tried once.")
    private @Nullable Integer maxAttempts;

    @UriParam(
            label = "advanced",
            description =
                    "The SDK's retry mode. By default what the SDK finds in its environment, else legacy: 4 attempts.")
    private @Nullable RetryMode retryMode;

    @UriParam(
            label = "advanced",
            defaultValue = "50",
            description =
                    "How many connections to AWS a client keeps at the most, and so how many messages are under way at once.")
    private int maxConcurrency = 50;

    @UriParam(
            label = "advanced",
            description = "Changes the SDK's client builder, after the options and before the client is built.")
    private @Nullable ConnectClientCustomizer clientCustomizer;

    @UriParam(
            label = "advanced",
            description =
                    "The client to use instead of one of our own. It is never closed by the component, and no client, security, proxy or endpoint override option applies to it.")
    @Metadata(autowired = true)
    private @Nullable ConnectAsyncClient connectAsyncClient;

    @UriParam(label = "security", description = "The SDK's provider of credentials, instead of the options below.")
    private @Nullable AwsCredentialsProvider credentialsProvider;

    @UriParam(label = "security", secret = true, description = "The access key.")
    private @Nullable String accessKey;

    @UriParam(label = "security", secret = true, description = "The secret key.")
    private @Nullable String secretKey;

    @UriParam(label = "security", secret = true, description = "The session token of temporary credentials.")
    private @Nullable String sessionToken;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description =
                    "Whether credentials come from the SDK's default chain. So they do, too, when no option sets any.")
    private boolean useDefaultCredentialsProvider;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description = "Whether credentials come from a profile of AWS's shared files.")
    private boolean useProfileCredentialsProvider;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description = "Whether access key, secret key and session token are temporary credentials.")
    private boolean useSessionCredentials;

    @UriParam(label = "security", description = "The profile's name, with useProfileCredentialsProvider.")
    private @Nullable String profileCredentialsName;

    @UriParam(
            label = "security",
            defaultValue = "false",
            description = "Whether any certificate of the server is trusted. For tests alone.")
    private boolean trustAllCertificates;

    @UriParam(
            label = "proxy",
            defaultValue = "HTTP",
            enums = "HTTP,HTTPS",
            description =
                    "The protocol to speak with the proxy itself. Calls to AWS are encrypted with both; a proxy that wants TLS for its own connections is rare.")
    private Protocol proxyProtocol = Protocol.HTTP;

    @UriParam(label = "proxy", description = "The proxy's host.")
    private @Nullable String proxyHost;

    @UriParam(label = "proxy", description = "The proxy's port.")
    private @Nullable Integer proxyPort;

    @UriParam(
            label = "advanced",
            defaultValue = "false",
            description = "Whether calls go to uriEndpointOverride instead of AWS's address.")
    private boolean overrideEndpoint;

    @UriParam(
            label = "advanced",
            description =
                    "The address to call with overrideEndpoint, such as that of the simulator: http://127.0.0.1:PORT.")
    private @Nullable String uriEndpointOverride;

    @Override
    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable Duration getApiCallTimeout() {
        return apiCallTimeout;
    }

    public void setApiCallTimeout(@Nullable Duration apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
    }

    public @Nullable Duration getApiCallAttemptTimeout() {
        return apiCallAttemptTimeout;
    }

    public void setApiCallAttemptTimeout(@Nullable Duration apiCallAttemptTimeout) {
        this.apiCallAttemptTimeout = apiCallAttemptTimeout;
    }

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable RetryMode getRetryMode() {
        return retryMode;
    }

    public void setRetryMode(@Nullable RetryMode retryMode) {
        this.retryMode = retryMode;
    }

    public int getMaxConcurrency() {
        return maxConcurrency;
    }

    public void setMaxConcurrency(int maxConcurrency) {
        this.maxConcurrency = maxConcurrency;
    }

    public @Nullable ConnectClientCustomizer getClientCustomizer() {
        return clientCustomizer;
    }

    public void setClientCustomizer(@Nullable ConnectClientCustomizer clientCustomizer) {
        this.clientCustomizer = clientCustomizer;
    }

    public @Nullable ConnectAsyncClient getConnectAsyncClient() {
        return connectAsyncClient;
    }

    public void setConnectAsyncClient(@Nullable ConnectAsyncClient connectAsyncClient) {
        this.connectAsyncClient = connectAsyncClient;
    }

    public @Nullable AwsCredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    public void setCredentialsProvider(@Nullable AwsCredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    @Override
    public @Nullable String getAccessKey() {
        return accessKey;
    }

    public void setAccessKey(@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    @Override
    public @Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    @Override
    public @Nullable String getSessionToken() {
        return sessionToken;
    }

    public void setSessionToken(@Nullable String sessionToken) {
        this.sessionToken = sessionToken;
    }

    @Override
    public boolean isUseDefaultCredentialsProvider() {
        return useDefaultCredentialsProvider;
    }

    public void setUseDefaultCredentialsProvider(boolean useDefaultCredentialsProvider) {
        this.useDefaultCredentialsProvider = useDefaultCredentialsProvider;
    }

    @Override
    public boolean isUseProfileCredentialsProvider() {
        return useProfileCredentialsProvider;
    }

    public void setUseProfileCredentialsProvider(boolean useProfileCredentialsProvider) {
        this.useProfileCredentialsProvider = useProfileCredentialsProvider;
    }

    @Override
    public boolean isUseSessionCredentials() {
        return useSessionCredentials;
    }

    public void setUseSessionCredentials(boolean useSessionCredentials) {
        this.useSessionCredentials = useSessionCredentials;
    }

    @Override
    public @Nullable String getProfileCredentialsName() {
        return profileCredentialsName;
    }

    public void setProfileCredentialsName(@Nullable String profileCredentialsName) {
        this.profileCredentialsName = profileCredentialsName;
    }

    @Override
    public boolean isTrustAllCertificates() {
        return trustAllCertificates;
    }

    public void setTrustAllCertificates(boolean trustAllCertificates) {
        this.trustAllCertificates = trustAllCertificates;
    }

    @Override
    public Protocol getProxyProtocol() {
        return proxyProtocol;
    }

    public void setProxyProtocol(Protocol proxyProtocol) {
        this.proxyProtocol = proxyProtocol;
    }

    @Override
    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    @Override
    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    @Override
    public boolean isOverrideEndpoint() {
        return overrideEndpoint;
    }

    public void setOverrideEndpoint(boolean overrideEndpoint) {
        this.overrideEndpoint = overrideEndpoint;
    }

    @Override
    public @Nullable String getUriEndpointOverride() {
        return uriEndpointOverride;
    }

    public void setUriEndpointOverride(@Nullable String uriEndpointOverride) {
        this.uriEndpointOverride = uriEndpointOverride;
    }
}
