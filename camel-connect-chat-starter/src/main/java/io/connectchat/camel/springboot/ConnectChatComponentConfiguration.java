package io.connectchat.camel.springboot;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.api.OnFull;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.RetryMode;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.Protocol;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * The component's options as Spring Boot knows them: {@code camel.component.aws-connect-chat.*}. It is the component's metadata
 * in another form; a test compares the two, option by option. There are no defaults here, so that what is not said replaces
 * nothing: the component has its own, and the metadata tells them to IDEs.
 */
@ConfigurationProperties(prefix = "camel.component.aws-connect-chat")
public class ConnectChatComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * The access key.
     */
    private @Nullable String accessKey;

    /**
     * The E.164 prefixes, separated by commas, that customers' numbers may start with, such as 1,44. Anything else
     * is refused. Any number is allowed by default.
     */
    private @Nullable String allowedDestinations;

    /**
     * How long one attempt of a call may take, such as 5s. Not limited by default, but by the connection's read
     * timeout of 30 seconds.
     */
    private @Nullable Duration apiCallAttemptTimeout;

    /**
     * How long a call may take with all its attempts, such as 30s. Not limited by default.
     */
    private @Nullable Duration apiCallTimeout;

    /**
     * The contact's attributes, which its flow can read, each by its own option: attribute.NAME=VALUE. This is a
     * multi-value option with prefix: attribute.
     */
    private @Nullable Map<String, Object> attributes;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as
     * autowired) by looking up in the registry to find if there is a single instance of matching type, which then
     * gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS
     * connection factories, AWS Clients, etc.
     */
    private @Nullable Boolean autowiredEnabled;

    /**
     * How the message's body is read. auto: a Map, a Jackson node, an SDK request or text that starts with { is a
     * request in the API's own shape, any other text is the initial system message.
     */
    private @Nullable BodyAs bodyAs;

    /**
     * How many requests the quota grants at once after a rest, with requestsPerSecond. By default as many as that
     * grants in a second.
     */
    private @Nullable Integer burst;

    /**
     * How long the chat may last, in minutes: 60 to 10080. AWS's default is 25 hours.
     */
    private @Nullable Integer chatDurationInMinutes;

    /**
     * Changes the SDK's client builder, after the options and before the client is built.
     */
    private @Nullable ConnectClientCustomizer clientCustomizer;

    /**
     * Where the client token comes from when neither header nor body sets one. exchange: from the exchange's id
     * and the request, so that a redelivery starts no second chat; content: from the request alone, so that a
     * restart or a file read again starts none; messageId: from the broker's message id and the request; none:
     * random.
     */
    private @Nullable ClientTokenStrategy clientTokenStrategy;

    /**
     * The options that endpoints start from.
     */
    private @Nullable ConnectChatConfiguration configuration;

    /**
     * The client to use instead of one of our own. It is never closed by the component, and no client, security,
     * proxy or endpoint override option applies to it.
     */
    private @Nullable ConnectAsyncClient connectAsyncClient;

    /**
     * The contact flow that the chat enters: its ID or its ARN.
     */
    private @Nullable String contactFlowId;

    /**
     * The SDK's provider of credentials, instead of the options below.
     */
    private @Nullable AwsCredentialsProvider credentialsProvider;

    /**
     * The template's customer profile attributes, serialized as text.
     */
    private @Nullable String customerProfileAttributes;

    /**
     * The customer's number in E.164, such as 15550100. More often set for each message by header or body.
     */
    private @Nullable String destinationEndpoint;

    /**
     * The customer's name.
     */
    private @Nullable String displayName;

    /**
     * The ID or ARN of the knowledge base that holds the message template.
     */
    private @Nullable String knowledgeBaseId;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to
     * allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting
     * and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can
     * be handled during routing messages via Camel's routing error handlers. Beware that when the first message is
     * processed then creating and starting the producer may take a little time and prolong the total processing
     * time of the processing.
     */
    private @Nullable Boolean lazyStartProducer;

    /**
     * How often the SDK tries a call, the first attempt included. By default as the retry mode says. A call that
     * exceeds a resource quota (LimitExceededException) is tried once.
     */
    private @Nullable Integer maxAttempts;

    /**
     * How many connections to AWS a client keeps at the most, and so how many messages are under way at once.
     */
    private @Nullable Integer maxConcurrency;

    /**
     * How many messages of a route may be in flight: accepted, and not yet answered and taken on by the rest of
     * the route. Of all routes together as many are under way at AWS at once. By default maxConcurrency.
     */
    private @Nullable Integer maxInFlight;

    /**
     * The content type of the initial system message.
     */
    private @Nullable String messageContentType;

    /**
     * The message template that the first message is made from. Instead of an initial system message: with text
     * bodies, set bodyAs=ignore.
     */
    private @Nullable String messageTemplateId;

    /**
     * What happens to a message beyond maxInFlight. wait: its source waits in its own thread; fail: the exchange
     * fails at once and was not sent, for sources whose thread must not wait, such as an event loop.
     */
    private @Nullable OnFull onFull;

    /**
     * The operation to call.
     */
    private @Nullable Operation operation;

    /**
     * Whether calls go to uriEndpointOverride instead of AWS's address.
     */
    private @Nullable Boolean overrideEndpoint;

    /**
     * Members, separated by commas, that neither header nor body may set otherwise than this endpoint does: such a
     * message is refused. Empty pins none.
     */
    private @Nullable String pinned;

    /**
     * The profile's name, with useProfileCredentialsProvider.
     */
    private @Nullable String profileCredentialsName;

    /**
     * The proxy's host.
     */
    private @Nullable String proxyHost;

    /**
     * The proxy's port.
     */
    private @Nullable Integer proxyPort;

    /**
     * The protocol to speak with the proxy.
     */
    private @Nullable Protocol proxyProtocol;

    /**
     * A Bucket4j bucket to take a token from for each request, instead of requestsPerSecond: an
     * io.github.bucket4j.Bucket, or an io.github.bucket4j.distributed.AsyncBucketProxy that programs share through
     * Redis, Hazelcast or a database.
     */
    private @Nullable Object rateLimiter;

    /**
     * The AWS region of the instance, such as eu-west-2. By default that of the instance's ARN, else what the SDK
     * finds in its environment.
     */
    private @Nullable String region;

    /**
     * The contact that the chat is linked to, and whose attributes it copies.
     */
    private @Nullable String relatedContactId;

    /**
     * The account's quota of requests a second, such as 2, which all endpoints that share a client keep together.
     * Messages that come faster wait, without a thread, and their source is slowed down. Not limited by default.
     */
    private @Nullable Double requestsPerSecond;

    /**
     * The SDK's retry mode. By default what the SDK finds in its environment, else legacy: 4 attempts.
     */
    private @Nullable RetryMode retryMode;

    /**
     * The secret key.
     */
    private @Nullable String secretKey;

    /**
     * Segment attributes, each by its own option: segmentAttribute.NAME=VALUE. Text is a ValueString; a JSON
     * object in the API's shape is any kind of value. This is a multi-value option with prefix: segmentAttribute.
     */
    private @Nullable Map<String, Object> segmentAttributes;

    /**
     * The session token of temporary credentials.
     */
    private @Nullable String sessionToken;

    /**
     * The sending number: the ARN of a phone number that Amazon Connect holds.
     */
    private @Nullable String sourceEndpoint;

    /**
     * The channel: short for the segment attribute connect:Subtype.
     */
    private @Nullable Subtype subtype;

    /**
     * The content types that the chat supports, separated by commas; text/plain must be one of them.
     */
    private @Nullable String supportedMessagingContentTypes;

    /**
     * The template's custom attributes, each by its own option: templateAttribute.NAME=VALUE. This is a
     * multi-value option with prefix: templateAttribute.
     */
    private @Nullable Map<String, Object> templateAttributes;

    /**
     * Whether any certificate of the server is trusted. For tests alone.
     */
    private @Nullable Boolean trustAllCertificates;

    /**
     * The address to call with overrideEndpoint, such as that of the simulator: http://127.0.0.1:PORT.
     */
    private @Nullable String uriEndpointOverride;

    /**
     * Whether credentials come from the SDK's default chain. So they do, too, when no option sets any.
     */
    private @Nullable Boolean useDefaultCredentialsProvider;

    /**
     * Whether credentials come from a profile of AWS's shared files.
     */
    private @Nullable Boolean useProfileCredentialsProvider;

    /**
     * Whether access key, secret key and session token are temporary credentials.
     */
    private @Nullable Boolean useSessionCredentials;

    /**
     * Which rules a request must keep before it is sent. strict: AWS's documented rules and those that we
     * inferred; aws: the documented ones alone.
     */
    private @Nullable Validation validation;

    public @Nullable String getAccessKey() {
        return accessKey;
    }

    public void setAccessKey(@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    public @Nullable String getAllowedDestinations() {
        return allowedDestinations;
    }

    public void setAllowedDestinations(@Nullable String allowedDestinations) {
        this.allowedDestinations = allowedDestinations;
    }

    public @Nullable Duration getApiCallAttemptTimeout() {
        return apiCallAttemptTimeout;
    }

    public void setApiCallAttemptTimeout(@Nullable Duration apiCallAttemptTimeout) {
        this.apiCallAttemptTimeout = apiCallAttemptTimeout;
    }

    public @Nullable Duration getApiCallTimeout() {
        return apiCallTimeout;
    }

    public void setApiCallTimeout(@Nullable Duration apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
    }

    public @Nullable Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(@Nullable Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    public @Nullable Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(@Nullable Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public @Nullable BodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(@Nullable BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public @Nullable Integer getBurst() {
        return burst;
    }

    public void setBurst(@Nullable Integer burst) {
        this.burst = burst;
    }

    public @Nullable Integer getChatDurationInMinutes() {
        return chatDurationInMinutes;
    }

    public void setChatDurationInMinutes(@Nullable Integer chatDurationInMinutes) {
        this.chatDurationInMinutes = chatDurationInMinutes;
    }

    public @Nullable ConnectClientCustomizer getClientCustomizer() {
        return clientCustomizer;
    }

    public void setClientCustomizer(@Nullable ConnectClientCustomizer clientCustomizer) {
        this.clientCustomizer = clientCustomizer;
    }

    public @Nullable ClientTokenStrategy getClientTokenStrategy() {
        return clientTokenStrategy;
    }

    public void setClientTokenStrategy(@Nullable ClientTokenStrategy clientTokenStrategy) {
        this.clientTokenStrategy = clientTokenStrategy;
    }

    public @Nullable ConnectChatConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(@Nullable ConnectChatConfiguration configuration) {
        this.configuration = configuration;
    }

    public @Nullable ConnectAsyncClient getConnectAsyncClient() {
        return connectAsyncClient;
    }

    public void setConnectAsyncClient(@Nullable ConnectAsyncClient connectAsyncClient) {
        this.connectAsyncClient = connectAsyncClient;
    }

    public @Nullable String getContactFlowId() {
        return contactFlowId;
    }

    public void setContactFlowId(@Nullable String contactFlowId) {
        this.contactFlowId = contactFlowId;
    }

    public @Nullable AwsCredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    public void setCredentialsProvider(@Nullable AwsCredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    public @Nullable String getCustomerProfileAttributes() {
        return customerProfileAttributes;
    }

    public void setCustomerProfileAttributes(@Nullable String customerProfileAttributes) {
        this.customerProfileAttributes = customerProfileAttributes;
    }

    public @Nullable String getDestinationEndpoint() {
        return destinationEndpoint;
    }

    public void setDestinationEndpoint(@Nullable String destinationEndpoint) {
        this.destinationEndpoint = destinationEndpoint;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getKnowledgeBaseId() {
        return knowledgeBaseId;
    }

    public void setKnowledgeBaseId(@Nullable String knowledgeBaseId) {
        this.knowledgeBaseId = knowledgeBaseId;
    }

    public @Nullable Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(@Nullable Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable Integer getMaxConcurrency() {
        return maxConcurrency;
    }

    public void setMaxConcurrency(@Nullable Integer maxConcurrency) {
        this.maxConcurrency = maxConcurrency;
    }

    public @Nullable Integer getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(@Nullable Integer maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public @Nullable String getMessageContentType() {
        return messageContentType;
    }

    public void setMessageContentType(@Nullable String messageContentType) {
        this.messageContentType = messageContentType;
    }

    public @Nullable String getMessageTemplateId() {
        return messageTemplateId;
    }

    public void setMessageTemplateId(@Nullable String messageTemplateId) {
        this.messageTemplateId = messageTemplateId;
    }

    public @Nullable OnFull getOnFull() {
        return onFull;
    }

    public void setOnFull(@Nullable OnFull onFull) {
        this.onFull = onFull;
    }

    public @Nullable Operation getOperation() {
        return operation;
    }

    public void setOperation(@Nullable Operation operation) {
        this.operation = operation;
    }

    public @Nullable Boolean getOverrideEndpoint() {
        return overrideEndpoint;
    }

    public void setOverrideEndpoint(@Nullable Boolean overrideEndpoint) {
        this.overrideEndpoint = overrideEndpoint;
    }

    public @Nullable String getPinned() {
        return pinned;
    }

    public void setPinned(@Nullable String pinned) {
        this.pinned = pinned;
    }

    public @Nullable String getProfileCredentialsName() {
        return profileCredentialsName;
    }

    public void setProfileCredentialsName(@Nullable String profileCredentialsName) {
        this.profileCredentialsName = profileCredentialsName;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public @Nullable Protocol getProxyProtocol() {
        return proxyProtocol;
    }

    public void setProxyProtocol(@Nullable Protocol proxyProtocol) {
        this.proxyProtocol = proxyProtocol;
    }

    public @Nullable Object getRateLimiter() {
        return rateLimiter;
    }

    public void setRateLimiter(@Nullable Object rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getRelatedContactId() {
        return relatedContactId;
    }

    public void setRelatedContactId(@Nullable String relatedContactId) {
        this.relatedContactId = relatedContactId;
    }

    public @Nullable Double getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(@Nullable Double requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public @Nullable RetryMode getRetryMode() {
        return retryMode;
    }

    public void setRetryMode(@Nullable RetryMode retryMode) {
        this.retryMode = retryMode;
    }

    public @Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    public @Nullable Map<String, Object> getSegmentAttributes() {
        return segmentAttributes;
    }

    public void setSegmentAttributes(@Nullable Map<String, Object> segmentAttributes) {
        this.segmentAttributes = segmentAttributes;
    }

    public @Nullable String getSessionToken() {
        return sessionToken;
    }

    public void setSessionToken(@Nullable String sessionToken) {
        this.sessionToken = sessionToken;
    }

    public @Nullable String getSourceEndpoint() {
        return sourceEndpoint;
    }

    public void setSourceEndpoint(@Nullable String sourceEndpoint) {
        this.sourceEndpoint = sourceEndpoint;
    }

    public @Nullable Subtype getSubtype() {
        return subtype;
    }

    public void setSubtype(@Nullable Subtype subtype) {
        this.subtype = subtype;
    }

    public @Nullable String getSupportedMessagingContentTypes() {
        return supportedMessagingContentTypes;
    }

    public void setSupportedMessagingContentTypes(@Nullable String supportedMessagingContentTypes) {
        this.supportedMessagingContentTypes = supportedMessagingContentTypes;
    }

    public @Nullable Map<String, Object> getTemplateAttributes() {
        return templateAttributes;
    }

    public void setTemplateAttributes(@Nullable Map<String, Object> templateAttributes) {
        this.templateAttributes = templateAttributes;
    }

    public @Nullable Boolean getTrustAllCertificates() {
        return trustAllCertificates;
    }

    public void setTrustAllCertificates(@Nullable Boolean trustAllCertificates) {
        this.trustAllCertificates = trustAllCertificates;
    }

    public @Nullable String getUriEndpointOverride() {
        return uriEndpointOverride;
    }

    public void setUriEndpointOverride(@Nullable String uriEndpointOverride) {
        this.uriEndpointOverride = uriEndpointOverride;
    }

    public @Nullable Boolean getUseDefaultCredentialsProvider() {
        return useDefaultCredentialsProvider;
    }

    public void setUseDefaultCredentialsProvider(@Nullable Boolean useDefaultCredentialsProvider) {
        this.useDefaultCredentialsProvider = useDefaultCredentialsProvider;
    }

    public @Nullable Boolean getUseProfileCredentialsProvider() {
        return useProfileCredentialsProvider;
    }

    public void setUseProfileCredentialsProvider(@Nullable Boolean useProfileCredentialsProvider) {
        this.useProfileCredentialsProvider = useProfileCredentialsProvider;
    }

    public @Nullable Boolean getUseSessionCredentials() {
        return useSessionCredentials;
    }

    public void setUseSessionCredentials(@Nullable Boolean useSessionCredentials) {
        this.useSessionCredentials = useSessionCredentials;
    }

    public @Nullable Validation getValidation() {
        return validation;
    }

    public void setValidation(@Nullable Validation validation) {
        this.validation = validation;
    }
}
