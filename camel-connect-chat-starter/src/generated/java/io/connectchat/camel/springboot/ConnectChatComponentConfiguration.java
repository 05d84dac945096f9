/* Generated from the component's metadata: mvn -pl camel-connect-chat-starter -am verify -Dstarter.write */
package io.connectchat.camel.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The component's options as Spring Boot knows them: {@code camel.component.aws-connect-chat.*}. There are no defaults
 * here, so that what is not said replaces nothing: the component has its own, and the metadata tells them to IDEs.
 */
@ConfigurationProperties(prefix = "camel.component.aws-connect-chat")
public class ConnectChatComponentConfiguration extends ComponentConfigurationPropertiesCommon {
    /** The access key. */
    private java.lang.@Nullable String accessKey;

    /** The E.164 prefixes that customers' numbers may start with, each with its plus sign, separated by commas. A prefix after an exclamation mark is excluded; the longest prefix decides. Anything else is refused. Any number is allowed by default. */
    private java.util.@Nullable List<java.lang.String> allowedDestinations;

    /** How long one attempt of a call may take, such as 5s. 0 sets no limit. By default not more than apiCallTimeout. */
    private java.time.@Nullable Duration apiCallAttemptTimeout;

    /** How long a call may take with all its attempts and the waits between them, such as 30s. 0 sets no limit. Waiting for the pace is not part of it. */
    private java.time.@Nullable Duration apiCallTimeout;

    /** The contact's attributes, which its flow can read, each by its own option: attribute.NAME=VALUE. This is a multi-value option with prefix: attribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> attributes;

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    private java.lang.@Nullable Boolean autowiredEnabled;

    /** How the message's body is read. auto: a Map, a Jackson node, an SDK request or text that starts with { is a request in the API's own shape, any other text is the initial system message. */
    private io.connectchat.camel.api.@Nullable BodyAs bodyAs;

    /** How many requests the quota grants at once after a rest, with requestsPerSecond. By default as many as that grants in a second. */
    private java.lang.@Nullable Integer burst;

    /** How long the chat may last, in minutes: 60 to 10080. AWS's default is 25 hours. */
    private java.lang.@Nullable Integer chatDurationInMinutes;

    /** Changes the SDK's client builder, after the options and before the client is built. */
    private io.connectchat.camel.api.@Nullable ConnectClientCustomizer clientCustomizer;

    /** Where the client token comes from when neither header nor body sets one. exchange: from the exchange's id and the request, so that a redelivery starts no second chat; content: from the request alone, so that a restart or a file read again starts none; messageId: from the broker's message id and the request; none: random. */
    private io.connectchat.camel.api.@Nullable ClientTokenStrategy clientTokenStrategy;

    /** The options that endpoints start from. */
    private io.connectchat.camel.api.@Nullable ConnectChatConfiguration configuration;

    /** The client to use instead of one of our own. It is never closed by the component, and no client, security, proxy or endpoint override option applies to it. */
    private software.amazon.awssdk.services.connect.@Nullable ConnectAsyncClient connectAsyncClient;

    /** The contact flow that the chat enters: its ID or its ARN. */
    private java.lang.@Nullable String contactFlowId;

    /** The SDK's provider of credentials, instead of the options below. */
    private software.amazon.awssdk.auth.credentials.@Nullable AwsCredentialsProvider credentialsProvider;

    /** The template's customer profile attributes, serialized as text. */
    private java.lang.@Nullable String customerProfileAttributes;

    /** The customer's number in E.164, with its plus sign. More often set for each message by header or body. */
    private java.lang.@Nullable String destinationEndpoint;

    /** The customer's name. */
    private java.lang.@Nullable String displayName;

    /** The ID or ARN of the knowledge base that holds the message template. */
    private java.lang.@Nullable String knowledgeBaseId;

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    private java.lang.@Nullable Boolean lazyStartProducer;

    /** How often the SDK tries a call, the first attempt included. By default as the retry mode says. A call that exceeds a resource quota (LimitExceededException) is tried once. */
    private java.lang.@Nullable Integer maxAttempts;

    /** How many connections to AWS a client keeps at the most, and so how many messages are under way at once. */
    private java.lang.@Nullable Integer maxConcurrency;

    /** How many messages of a route may be in flight: accepted, and not yet answered and taken on by the rest of the route. Of all routes together as many are under way at AWS at once. By default maxConcurrency. */
    private java.lang.@Nullable Integer maxInFlight;

    /** The content type of the initial system message. */
    private java.lang.@Nullable String messageContentType;

    /** The message template that the first message is made from. Instead of an initial system message: with text bodies, set bodyAs=ignore. */
    private java.lang.@Nullable String messageTemplateId;

    /** What happens to a message beyond maxInFlight. wait: its source waits in its own thread; fail: the exchange fails at once and was not sent, for sources whose thread must not wait, such as an event loop. */
    private io.connectchat.camel.api.@Nullable OnFull onFull;

    /** The operation to call. The header CamelAwsConnectChatOperation chooses another one for a message. stopContact and describeContact read the contact's ID from the header CamelAwsConnectChatContactId. */
    private io.connectchat.camel.api.@Nullable Operation operation;

    /** Whether calls go to uriEndpointOverride instead of AWS's address. */
    private java.lang.@Nullable Boolean overrideEndpoint;

    /** Members, separated by commas, that neither header nor body may set otherwise than this endpoint does: such a message is refused. Empty pins none. */
    private java.util.@Nullable List<java.lang.String> pinned;

    /** The profile's name, with useProfileCredentialsProvider. */
    private java.lang.@Nullable String profileCredentialsName;

    /** The proxy's host. */
    private java.lang.@Nullable String proxyHost;

    /** The proxy's port. */
    private java.lang.@Nullable Integer proxyPort;

    /** The protocol to speak with the proxy itself. Calls to AWS are encrypted with both; a proxy that wants TLS for its own connections is rare. */
    private software.amazon.awssdk.core.@Nullable Protocol proxyProtocol;

    /** A Bucket4j bucket to take a token from for each request, instead of requestsPerSecond: an io.github.bucket4j.Bucket, or an io.github.bucket4j.distributed.AsyncBucketProxy that programs share through Redis, Hazelcast or a database. */
    private java.lang.@Nullable Object rateLimiter;

    /** The AWS region of the instance, such as eu-west-2. By default that of the instance's ARN, else what the SDK finds in its environment. */
    private java.lang.@Nullable String region;

    /** The contact that the chat is linked to, and whose attributes it copies. */
    private java.lang.@Nullable String relatedContactId;

    /** The account's quota of requests a second, such as 2, which all endpoints that share a client keep together. Messages that come faster wait, without a thread, and their source is slowed down. Not limited by default. */
    private java.lang.@Nullable Double requestsPerSecond;

    /** The SDK's retry mode. By default what the SDK finds in its environment, else legacy: 4 attempts. */
    private io.connectchat.camel.api.@Nullable RetryMode retryMode;

    /** The secret key. */
    private java.lang.@Nullable String secretKey;

    /** Segment attributes, each by its own option: segmentAttribute.NAME=VALUE. Text is a ValueString; a JSON object in the API's shape is any kind of value. This is a multi-value option with prefix: segmentAttribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> segmentAttributes;

    /** The session token of temporary credentials. */
    private java.lang.@Nullable String sessionToken;

    /** The sending number: the ARN of a phone number that Amazon Connect holds. */
    private java.lang.@Nullable String sourceEndpoint;

    /** The channel: short for the segment attribute connect:Subtype. */
    private io.connectchat.camel.api.@Nullable Subtype subtype;

    /** The content types that the chat supports, separated by commas; text/plain must be one of them. */
    private java.util.@Nullable List<java.lang.String> supportedMessagingContentTypes;

    /** The template's custom attributes, each by its own option: templateAttribute.NAME=VALUE. This is a multi-value option with prefix: templateAttribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> templateAttributes;

    /** Whether any certificate of the server is trusted. For tests alone. */
    private java.lang.@Nullable Boolean trustAllCertificates;

    /** The address to call with overrideEndpoint, such as that of the simulator: http://127.0.0.1:PORT. */
    private java.lang.@Nullable String uriEndpointOverride;

    /** Whether credentials come from the SDK's default chain. So they do, too, when no option sets any. */
    private java.lang.@Nullable Boolean useDefaultCredentialsProvider;

    /** Whether credentials come from a profile of AWS's shared files. */
    private java.lang.@Nullable Boolean useProfileCredentialsProvider;

    /** Whether access key, secret key and session token are temporary credentials. */
    private java.lang.@Nullable Boolean useSessionCredentials;

    /** Which rules a request must keep before it is sent. strict: AWS's documented rules and those that we inferred; aws: the documented ones alone. */
    private io.connectchat.camel.api.@Nullable Validation validation;

    public java.lang.@Nullable String getAccessKey() {
        return accessKey;
    }

    public void setAccessKey(java.lang.@Nullable String accessKey) {
        this.accessKey = accessKey;
    }

    public java.util.@Nullable List<java.lang.String> getAllowedDestinations() {
        return allowedDestinations;
    }

    public void setAllowedDestinations(java.util.@Nullable List<java.lang.String> allowedDestinations) {
        this.allowedDestinations = allowedDestinations;
    }

    public java.time.@Nullable Duration getApiCallAttemptTimeout() {
        return apiCallAttemptTimeout;
    }

    public void setApiCallAttemptTimeout(java.time.@Nullable Duration apiCallAttemptTimeout) {
        this.apiCallAttemptTimeout = apiCallAttemptTimeout;
    }

    public java.time.@Nullable Duration getApiCallTimeout() {
        return apiCallTimeout;
    }

    public void setApiCallTimeout(java.time.@Nullable Duration apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
    }

    public java.util.@Nullable Map<java.lang.String,java.lang.Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(java.util.@Nullable Map<java.lang.String,java.lang.Object> attributes) {
        this.attributes = attributes;
    }

    public java.lang.@Nullable Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(java.lang.@Nullable Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public io.connectchat.camel.api.@Nullable BodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(io.connectchat.camel.api.@Nullable BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public java.lang.@Nullable Integer getBurst() {
        return burst;
    }

    public void setBurst(java.lang.@Nullable Integer burst) {
        this.burst = burst;
    }

    public java.lang.@Nullable Integer getChatDurationInMinutes() {
        return chatDurationInMinutes;
    }

    public void setChatDurationInMinutes(java.lang.@Nullable Integer chatDurationInMinutes) {
        this.chatDurationInMinutes = chatDurationInMinutes;
    }

    public io.connectchat.camel.api.@Nullable ConnectClientCustomizer getClientCustomizer() {
        return clientCustomizer;
    }

    public void setClientCustomizer(io.connectchat.camel.api.@Nullable ConnectClientCustomizer clientCustomizer) {
        this.clientCustomizer = clientCustomizer;
    }

    public io.connectchat.camel.api.@Nullable ClientTokenStrategy getClientTokenStrategy() {
        return clientTokenStrategy;
    }

    public void setClientTokenStrategy(io.connectchat.camel.api.@Nullable ClientTokenStrategy clientTokenStrategy) {
        this.clientTokenStrategy = clientTokenStrategy;
    }

    public io.connectchat.camel.api.@Nullable ConnectChatConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(io.connectchat.camel.api.@Nullable ConnectChatConfiguration configuration) {
        this.configuration = configuration;
    }

    public software.amazon.awssdk.services.connect.@Nullable ConnectAsyncClient getConnectAsyncClient() {
        return connectAsyncClient;
    }

    public void setConnectAsyncClient(software.amazon.awssdk.services.connect.@Nullable ConnectAsyncClient connectAsyncClient) {
        this.connectAsyncClient = connectAsyncClient;
    }

    public java.lang.@Nullable String getContactFlowId() {
        return contactFlowId;
    }

    public void setContactFlowId(java.lang.@Nullable String contactFlowId) {
        this.contactFlowId = contactFlowId;
    }

    public software.amazon.awssdk.auth.credentials.@Nullable AwsCredentialsProvider getCredentialsProvider() {
        return credentialsProvider;
    }

    public void setCredentialsProvider(software.amazon.awssdk.auth.credentials.@Nullable AwsCredentialsProvider credentialsProvider) {
        this.credentialsProvider = credentialsProvider;
    }

    public java.lang.@Nullable String getCustomerProfileAttributes() {
        return customerProfileAttributes;
    }

    public void setCustomerProfileAttributes(java.lang.@Nullable String customerProfileAttributes) {
        this.customerProfileAttributes = customerProfileAttributes;
    }

    public java.lang.@Nullable String getDestinationEndpoint() {
        return destinationEndpoint;
    }

    public void setDestinationEndpoint(java.lang.@Nullable String destinationEndpoint) {
        this.destinationEndpoint = destinationEndpoint;
    }

    public java.lang.@Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(java.lang.@Nullable String displayName) {
        this.displayName = displayName;
    }

    public java.lang.@Nullable String getKnowledgeBaseId() {
        return knowledgeBaseId;
    }

    public void setKnowledgeBaseId(java.lang.@Nullable String knowledgeBaseId) {
        this.knowledgeBaseId = knowledgeBaseId;
    }

    public java.lang.@Nullable Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(java.lang.@Nullable Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public java.lang.@Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(java.lang.@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public java.lang.@Nullable Integer getMaxConcurrency() {
        return maxConcurrency;
    }

    public void setMaxConcurrency(java.lang.@Nullable Integer maxConcurrency) {
        this.maxConcurrency = maxConcurrency;
    }

    public java.lang.@Nullable Integer getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(java.lang.@Nullable Integer maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public java.lang.@Nullable String getMessageContentType() {
        return messageContentType;
    }

    public void setMessageContentType(java.lang.@Nullable String messageContentType) {
        this.messageContentType = messageContentType;
    }

    public java.lang.@Nullable String getMessageTemplateId() {
        return messageTemplateId;
    }

    public void setMessageTemplateId(java.lang.@Nullable String messageTemplateId) {
        this.messageTemplateId = messageTemplateId;
    }

    public io.connectchat.camel.api.@Nullable OnFull getOnFull() {
        return onFull;
    }

    public void setOnFull(io.connectchat.camel.api.@Nullable OnFull onFull) {
        this.onFull = onFull;
    }

    public io.connectchat.camel.api.@Nullable Operation getOperation() {
        return operation;
    }

    public void setOperation(io.connectchat.camel.api.@Nullable Operation operation) {
        this.operation = operation;
    }

    public java.lang.@Nullable Boolean getOverrideEndpoint() {
        return overrideEndpoint;
    }

    public void setOverrideEndpoint(java.lang.@Nullable Boolean overrideEndpoint) {
        this.overrideEndpoint = overrideEndpoint;
    }

    public java.util.@Nullable List<java.lang.String> getPinned() {
        return pinned;
    }

    public void setPinned(java.util.@Nullable List<java.lang.String> pinned) {
        this.pinned = pinned;
    }

    public java.lang.@Nullable String getProfileCredentialsName() {
        return profileCredentialsName;
    }

    public void setProfileCredentialsName(java.lang.@Nullable String profileCredentialsName) {
        this.profileCredentialsName = profileCredentialsName;
    }

    public java.lang.@Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(java.lang.@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public java.lang.@Nullable Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(java.lang.@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public software.amazon.awssdk.core.@Nullable Protocol getProxyProtocol() {
        return proxyProtocol;
    }

    public void setProxyProtocol(software.amazon.awssdk.core.@Nullable Protocol proxyProtocol) {
        this.proxyProtocol = proxyProtocol;
    }

    public java.lang.@Nullable Object getRateLimiter() {
        return rateLimiter;
    }

    public void setRateLimiter(java.lang.@Nullable Object rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public java.lang.@Nullable String getRegion() {
        return region;
    }

    public void setRegion(java.lang.@Nullable String region) {
        this.region = region;
    }

    public java.lang.@Nullable String getRelatedContactId() {
        return relatedContactId;
    }

    public void setRelatedContactId(java.lang.@Nullable String relatedContactId) {
        this.relatedContactId = relatedContactId;
    }

    public java.lang.@Nullable Double getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(java.lang.@Nullable Double requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public io.connectchat.camel.api.@Nullable RetryMode getRetryMode() {
        return retryMode;
    }

    public void setRetryMode(io.connectchat.camel.api.@Nullable RetryMode retryMode) {
        this.retryMode = retryMode;
    }

    public java.lang.@Nullable String getSecretKey() {
        return secretKey;
    }

    public void setSecretKey(java.lang.@Nullable String secretKey) {
        this.secretKey = secretKey;
    }

    public java.util.@Nullable Map<java.lang.String,java.lang.Object> getSegmentAttributes() {
        return segmentAttributes;
    }

    public void setSegmentAttributes(java.util.@Nullable Map<java.lang.String,java.lang.Object> segmentAttributes) {
        this.segmentAttributes = segmentAttributes;
    }

    public java.lang.@Nullable String getSessionToken() {
        return sessionToken;
    }

    public void setSessionToken(java.lang.@Nullable String sessionToken) {
        this.sessionToken = sessionToken;
    }

    public java.lang.@Nullable String getSourceEndpoint() {
        return sourceEndpoint;
    }

    public void setSourceEndpoint(java.lang.@Nullable String sourceEndpoint) {
        this.sourceEndpoint = sourceEndpoint;
    }

    public io.connectchat.camel.api.@Nullable Subtype getSubtype() {
        return subtype;
    }

    public void setSubtype(io.connectchat.camel.api.@Nullable Subtype subtype) {
        this.subtype = subtype;
    }

    public java.util.@Nullable List<java.lang.String> getSupportedMessagingContentTypes() {
        return supportedMessagingContentTypes;
    }

    public void setSupportedMessagingContentTypes(java.util.@Nullable List<java.lang.String> supportedMessagingContentTypes) {
        this.supportedMessagingContentTypes = supportedMessagingContentTypes;
    }

    public java.util.@Nullable Map<java.lang.String,java.lang.Object> getTemplateAttributes() {
        return templateAttributes;
    }

    public void setTemplateAttributes(java.util.@Nullable Map<java.lang.String,java.lang.Object> templateAttributes) {
        this.templateAttributes = templateAttributes;
    }

    public java.lang.@Nullable Boolean getTrustAllCertificates() {
        return trustAllCertificates;
    }

    public void setTrustAllCertificates(java.lang.@Nullable Boolean trustAllCertificates) {
        this.trustAllCertificates = trustAllCertificates;
    }

    public java.lang.@Nullable String getUriEndpointOverride() {
        return uriEndpointOverride;
    }

    public void setUriEndpointOverride(java.lang.@Nullable String uriEndpointOverride) {
        this.uriEndpointOverride = uriEndpointOverride;
    }

    public java.lang.@Nullable Boolean getUseDefaultCredentialsProvider() {
        return useDefaultCredentialsProvider;
    }

    public void setUseDefaultCredentialsProvider(java.lang.@Nullable Boolean useDefaultCredentialsProvider) {
        this.useDefaultCredentialsProvider = useDefaultCredentialsProvider;
    }

    public java.lang.@Nullable Boolean getUseProfileCredentialsProvider() {
        return useProfileCredentialsProvider;
    }

    public void setUseProfileCredentialsProvider(java.lang.@Nullable Boolean useProfileCredentialsProvider) {
        this.useProfileCredentialsProvider = useProfileCredentialsProvider;
    }

    public java.lang.@Nullable Boolean getUseSessionCredentials() {
        return useSessionCredentials;
    }

    public void setUseSessionCredentials(java.lang.@Nullable Boolean useSessionCredentials) {
        this.useSessionCredentials = useSessionCredentials;
    }

    public io.connectchat.camel.api.@Nullable Validation getValidation() {
        return validation;
    }

    public void setValidation(io.connectchat.camel.api.@Nullable Validation validation) {
        this.validation = validation;
    }
}
