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
 * The options of the client for Amazon Connect: region, credentials, proxy, timeouts and retries. They have the same names
 * as the options of Camel's AWS components. Timeouts are durations with a unit, or a number of milliseconds.
 */
@UriParams
public abstract class ConnectClientConfiguration extends ConnectFlowConfiguration implements AwsCommonConfiguration {
    @UriParam(label = "common")
    private @Nullable String region;

    @UriParam(label = "advanced", defaultValue = "60s", javaType = "java.time.Duration")
    private @Nullable Duration apiCallTimeout;

    @UriParam(label = "advanced", defaultValue = "10s", javaType = "java.time.Duration")
    private @Nullable Duration apiCallAttemptTimeout;

    @UriParam(label = "advanced")
    private @Nullable Integer maxAttempts;

    @UriParam(label = "advanced")
    private @Nullable RetryMode retryMode;

    @UriParam(label = "advanced", defaultValue = "50")
    private int maxConcurrency = 50;

    @UriParam(label = "advanced")
    private @Nullable ConnectClientCustomizer clientCustomizer;

    @UriParam(label = "advanced")
    @Metadata(autowired = true)
    private @Nullable ConnectAsyncClient connectAsyncClient;

    @UriParam(label = "security")
    private @Nullable AwsCredentialsProvider credentialsProvider;

    @UriParam(label = "security", secret = true)
    private @Nullable String accessKey;

    @UriParam(label = "security", secret = true)
    private @Nullable String secretKey;

    @UriParam(label = "security", secret = true)
    private @Nullable String sessionToken;

    @UriParam(label = "security", defaultValue = "false")
    private boolean useDefaultCredentialsProvider;

    @UriParam(label = "security", defaultValue = "false")
    private boolean useProfileCredentialsProvider;

    @UriParam(label = "security", defaultValue = "false")
    private boolean useSessionCredentials;

    @UriParam(label = "security")
    private @Nullable String profileCredentialsName;

    @UriParam(label = "security", defaultValue = "false")
    private boolean trustAllCertificates;

    @UriParam(label = "proxy", defaultValue = "HTTP", enums = "HTTP,HTTPS")
    private Protocol proxyProtocol = Protocol.HTTP;

    @UriParam(label = "proxy")
    private @Nullable String proxyHost;

    @UriParam(label = "proxy")
    private @Nullable Integer proxyPort;

    @UriParam(label = "advanced", defaultValue = "false")
    private boolean overrideEndpoint;

    @UriParam(label = "advanced")
    private @Nullable String uriEndpointOverride;

    @Override
    public @Nullable String getRegion() {
        return region;
    }

    /**
     * The AWS region of the instance, such as eu-west-2. The default is the region in the instance's ARN, or else the
     * region that the SDK finds in its environment.
     */
    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable Duration getApiCallTimeout() {
        return apiCallTimeout;
    }

    /**
     * The maximum duration of a call, with all attempts and the delays between them, such as 30s. 0 means no limit.
     * The time that a message waits for requestsPerSecond is not included.
     */
    public void setApiCallTimeout(@Nullable Duration apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
    }

    public @Nullable Duration getApiCallAttemptTimeout() {
        return apiCallAttemptTimeout;
    }

    /**
     * The maximum duration of one attempt of a call, such as 5s. 0 means no limit. If apiCallTimeout is shorter than
     * the default, the default is apiCallTimeout.
     */
    public void setApiCallAttemptTimeout(@Nullable Duration apiCallAttemptTimeout) {
        this.apiCallAttemptTimeout = apiCallAttemptTimeout;
    }

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    /**
     * The maximum number of attempts of a call, including the first attempt. The default is set by the retry mode. A
     * call that exceeds a resource quota (LimitExceededException) is not retried.
     */
    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable RetryMode getRetryMode() {
        return retryMode;
    }

    /**
     * The retry mode of the SDK. The default is the mode that the SDK finds in its environment, or else legacy with 4
     * attempts.
     */
    public void setRetryMode(@Nullable RetryMode retryMode) {
        this.retryMode = retryMode;
    }

    public int getMaxConcurrency() {
        return maxConcurrency;
    }

    /**
     * The maximum number of connections from a client to AWS. It is also the maximum number of calls that a client
     * sends at once.
     */
    public void setMaxConcurrency(int maxConcurrency) {
        this.maxConcurrency = maxConcurrency;
    }

    public @Nullable ConnectClientCustomizer getClientCustomizer() {
        return clientCustomizer;
    }

    /**
     * Customizes the client builder of the SDK. It is called after the options are applied and before the client is
     * built.
     */
    public void setClientCustomizer(@Nullable ConnectClientCustomizer clientCustomizer) {
        this.clientCustomizer = clientCustomizer;
    }

    public @Nullable ConnectAsyncClient getConnectAsyncClient() {
        return connectAsyncClient;
    }

    /**
     * The client to use instead of a client that the component creates. The component never closes this client. The
     * client, security, proxy and endpoint override options do not apply to it.
     */
    public void setConnectAsyncClient(@Nullable ConnectAsyncClient connectAsyncClient) {
        this.connectAsyncClient = connectAsyncClient;
    }

    public @Nullable AwsCredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    /** The credentials provider of the SDK to use instead of the other options for credentials. */
    public void setCredentialsProvider(@Nullable AwsCredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    @Override
    public @Nullable String getAccessKey() {
        return accessKey;
    }

    /** The AWS access key ID. */
    public void setAccessKey(@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    @Override
    public @Nullable String getSecretKey() {
        return secretKey;
    }

    /** The AWS secret access key. */
    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    @Override
    public @Nullable String getSessionToken() {
        return sessionToken;
    }

    /** The session token of temporary credentials. It requires useSessionCredentials. */
    public void setSessionToken(@Nullable String sessionToken) {
        this.sessionToken = sessionToken;
    }

    @Override
    public boolean isUseDefaultCredentialsProvider() {
        return useDefaultCredentialsProvider;
    }

    /**
     * Whether to use the SDK's default credentials provider chain. The chain is also used if no option sets
     * credentials.
     */
    public void setUseDefaultCredentialsProvider(boolean useDefaultCredentialsProvider) {
        this.useDefaultCredentialsProvider = useDefaultCredentialsProvider;
    }

    @Override
    public boolean isUseProfileCredentialsProvider() {
        return useProfileCredentialsProvider;
    }

    /** Whether to read the credentials from a profile in the shared configuration files of AWS. */
    public void setUseProfileCredentialsProvider(boolean useProfileCredentialsProvider) {
        this.useProfileCredentialsProvider = useProfileCredentialsProvider;
    }

    @Override
    public boolean isUseSessionCredentials() {
        return useSessionCredentials;
    }

    /** Whether accessKey, secretKey and sessionToken are temporary credentials. */
    public void setUseSessionCredentials(boolean useSessionCredentials) {
        this.useSessionCredentials = useSessionCredentials;
    }

    @Override
    public @Nullable String getProfileCredentialsName() {
        return profileCredentialsName;
    }

    /** The name of the profile. It requires useProfileCredentialsProvider. */
    public void setProfileCredentialsName(@Nullable String profileCredentialsName) {
        this.profileCredentialsName = profileCredentialsName;
    }

    @Override
    public boolean isTrustAllCertificates() {
        return trustAllCertificates;
    }

    /** Whether to trust all server certificates. Use it only in tests. */
    public void setTrustAllCertificates(boolean trustAllCertificates) {
        this.trustAllCertificates = trustAllCertificates;
    }

    @Override
    public Protocol getProxyProtocol() {
        return proxyProtocol;
    }

    /**
     * The protocol of the connection to the proxy. Calls to AWS are encrypted with both protocols. HTTPS is only for
     * a proxy that accepts TLS connections, which is rare.
     */
    public void setProxyProtocol(Protocol proxyProtocol) {
        this.proxyProtocol = proxyProtocol;
    }

    @Override
    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    /** The host name of the proxy. It requires proxyPort. */
    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    @Override
    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    /** The port of the proxy. It requires proxyHost. */
    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    @Override
    public boolean isOverrideEndpoint() {
        return overrideEndpoint;
    }

    /** Whether to call uriEndpointOverride instead of the endpoint of AWS. */
    public void setOverrideEndpoint(boolean overrideEndpoint) {
        this.overrideEndpoint = overrideEndpoint;
    }

    @Override
    public @Nullable String getUriEndpointOverride() {
        return uriEndpointOverride;
    }

    /** The URI to call if overrideEndpoint is true, such as the simulator's URI http://127.0.0.1:PORT. */
    public void setUriEndpointOverride(@Nullable String uriEndpointOverride) {
        this.uriEndpointOverride = uriEndpointOverride;
    }
}
