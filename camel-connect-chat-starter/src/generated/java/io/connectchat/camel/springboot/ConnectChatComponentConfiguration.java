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
    /** The AWS access key ID. */
    private java.lang.@Nullable String accessKey;

    /** The E.164 prefixes that customers' numbers must start with, each with the plus sign, separated by commas. An exclamation mark before a prefix excludes it. The longest matching prefix decides. A request to any other number is rejected. If all prefixes are excluded ones, all other numbers are allowed. By default, all numbers are allowed. */
    private java.util.@Nullable List<java.lang.String> allowedDestinations;

    /** The maximum duration of one attempt of a call, such as 5s. 0 means no limit. If apiCallTimeout is shorter than the default, the default is apiCallTimeout. */
    private java.time.@Nullable Duration apiCallAttemptTimeout;

    /** The maximum duration of a call, with all attempts and the delays between them, such as 30s. 0 means no limit. The time that a message waits for requestsPerSecond is not included. */
    private java.time.@Nullable Duration apiCallTimeout;

    /** Contact attributes, which the contact flow can read, for startOutboundChatContact and updateContactAttributes. In a URI, each attribute has its own option: attribute.NAME=VALUE. This is a multi-value option with prefix: attribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> attributes;

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    private java.lang.@Nullable Boolean autowiredEnabled;

    /** How the message body is read. auto: a Map, a Jackson node, an SDK request or text that starts with { is a request in the API's format, and any other text is the initial system message. message: text is always the initial system message. request: the body must be a request in the API's format. ignore: the body is not read. */
    private io.connectchat.camel.api.@Nullable BodyAs bodyAs;

    /** The number of requests that the quota allows at once after an idle period. It requires requestsPerSecond. The default is the number of requests in one second. */
    private java.lang.@Nullable Integer burst;

    /** The maximum duration of the chat in minutes, between 60 and 10080. The default of AWS is 1500 (25 hours). */
    private java.lang.@Nullable Integer chatDurationInMinutes;

    /** Customizes the client builder of the SDK. It is called after the options are applied and before the client is built. */
    private io.connectchat.camel.api.@Nullable ConnectClientCustomizer clientCustomizer;

    /** How the client token is created if neither header nor body sets one. exchange: from the exchange ID and the request, so that a redelivery does not start a second chat. content: only from the request, so that a restart, or a file that is read again, does not start a second chat. messageId: from the message ID of the broker and the request. none: a random token for each call. */
    private io.connectchat.camel.api.@Nullable ClientTokenStrategy clientTokenStrategy;

    /** The default options of the endpoints. */
    private io.connectchat.camel.api.@Nullable ConnectChatConfiguration configuration;

    /** The client to use instead of a client that the component creates. The component never closes this client. The client, security, proxy and endpoint override options do not apply to it. */
    private software.amazon.awssdk.services.connect.@Nullable ConnectAsyncClient connectAsyncClient;

    /** The contact flow that handles the chat, as an ID or an ARN. */
    private java.lang.@Nullable String contactFlowId;

    /** The ID of the contact, for all operations except startOutboundChatContact. The header CamelAwsConnectChatContactId has precedence. */
    private java.lang.@Nullable String contactId;

    /** The credentials provider of the SDK to use instead of the other options for credentials. */
    private software.amazon.awssdk.auth.credentials.@Nullable AwsCredentialsProvider credentialsProvider;

    /** The customer profile attributes of the message template, serialized as text. */
    private java.lang.@Nullable String customerProfileAttributes;

    /** The customer's phone number in E.164 format, with the plus sign. Usually each message sets it by header or body. */
    private java.lang.@Nullable String destinationEndpoint;

    /** The code of the reason for which stopContact ends the contact. AWS allows it only for outbound campaigns. */
    private java.lang.@Nullable String disconnectReason;

    /** The customer's display name. */
    private java.lang.@Nullable String displayName;

    /** Whether each client has a readiness check. It requires camel-health. It is on where Camel's checks of other producers are off. */
    private java.lang.@Nullable Boolean healthCheckProducerEnabled;

    /** Whether the readiness check calls Amazon Connect, at most once a minute for each client. It requires the permission connect:DescribeContact. By default, the check does not call Amazon Connect. */
    private java.lang.@Nullable Boolean healthCheckRemote;

    /** The ID or ARN of the knowledge base that contains the message template. */
    private java.lang.@Nullable String knowledgeBaseId;

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    private java.lang.@Nullable Boolean lazyStartProducer;

    /** The maximum number of attempts of a call, including the first attempt. The default is set by the retry mode. A call that exceeds a resource quota (LimitExceededException) is not retried. */
    private java.lang.@Nullable Integer maxAttempts;

    /** The maximum number of connections from a client to AWS. It is also the maximum number of calls that a client sends at once. */
    private java.lang.@Nullable Integer maxConcurrency;

    /** The maximum number of messages in flight for each route. A message is in flight until AWS has answered and the rest of the route has processed the message. The same number limits the calls of all routes together that are sent to AWS at once. The default is maxConcurrency. */
    private java.lang.@Nullable Integer maxInFlight;

    /** The largest number of contacts that listAssociatedContacts returns: 1 to 100. If there are more contacts, the header CamelAwsConnectChatNextToken is set for the next page. By default, all contacts are returned. */
    private java.lang.@Nullable Integer maxResults;

    /** The content type of the initial system message. */
    private java.lang.@Nullable String messageContentType;

    /** The ID of the message template for the first message. A request has a message template or an initial system message, not both. If message bodies are text, set bodyAs=ignore. */
    private java.lang.@Nullable String messageTemplateId;

    /** What happens to a message that exceeds maxInFlight. wait: the source waits in its own thread. fail: the exchange fails immediately and is not sent. Use fail for a source whose thread must not block, such as an event loop. */
    private io.connectchat.camel.api.@Nullable OnFull onFull;

    /** The operation to call. If the option pinned is empty, the header CamelAwsConnectChatOperation can choose another operation for a message. Otherwise, a message that names another operation is rejected. Operations on an existing contact read its ID from the header CamelAwsConnectChatContactId. */
    private io.connectchat.camel.api.@Nullable Operation operation;

    /** Whether to call uriEndpointOverride instead of the endpoint of AWS. */
    private java.lang.@Nullable Boolean overrideEndpoint;

    /** Whether the rate of all operations except startOutboundChatContact is limited too, to the default quotas of AWS. Each operation has its own quota. All endpoints that share a client share these rates. */
    private java.lang.@Nullable Boolean paceOtherOperations;

    /** Members of the request, separated by commas, that a header or body must not change. A message with a value that differs from the endpoint's is rejected. If the option is empty, no member is pinned, and a message can also choose the operation. */
    private java.util.@Nullable List<java.lang.String> pinned;

    /** The name of the profile. It requires useProfileCredentialsProvider. */
    private java.lang.@Nullable String profileCredentialsName;

    /** The host name of the proxy. It requires proxyPort. */
    private java.lang.@Nullable String proxyHost;

    /** The port of the proxy. It requires proxyHost. */
    private java.lang.@Nullable Integer proxyPort;

    /** The protocol of the connection to the proxy. Calls to AWS are encrypted with both protocols. HTTPS is only for a proxy that accepts TLS connections, which is rare. */
    private software.amazon.awssdk.core.@Nullable Protocol proxyProtocol;

    /** A Bucket4j bucket that limits the rate, instead of requestsPerSecond. Each request takes a token from it. It is an io.github.bucket4j.Bucket, or an io.github.bucket4j.distributed.AsyncBucketProxy that several applications share through Redis, Hazelcast or a database. */
    private java.lang.@Nullable Object rateLimiter;

    /** The AWS region of the instance, such as eu-west-2. The default is the region in the instance's ARN, or else the region that the SDK finds in its environment. */
    private java.lang.@Nullable String region;

    /** The ID of the contact that the new chat is linked to. The chat copies the attributes of that contact. */
    private java.lang.@Nullable String relatedContactId;

    /** The account's quota of requests per second for startOutboundChatContact, such as 2. All endpoints that share a client share this rate. Messages that exceed the rate wait without blocking a thread, and maxInFlight slows down their source. By default, the rate is not limited. */
    private java.lang.@Nullable Double requestsPerSecond;

    /** The retry mode of the SDK. The default is the mode that the SDK finds in its environment, or else legacy with 4 attempts. */
    private io.connectchat.camel.api.@Nullable RetryMode retryMode;

    /** The AWS secret access key. */
    private java.lang.@Nullable String secretKey;

    /** Segment attributes. In a URI, each attribute has its own option: segmentAttribute.NAME=VALUE. Text becomes a ValueString. A JSON object in the API's format can be a value of any type. This is a multi-value option with prefix: segmentAttribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> segmentAttributes;

    /** The session token of temporary credentials. It requires useSessionCredentials. */
    private java.lang.@Nullable String sessionToken;

    /** The number that sends the chat: the ARN of a phone number in Amazon Connect. */
    private java.lang.@Nullable String sourceEndpoint;

    /** The channel of the chat. It sets the segment attribute connect:Subtype. */
    private io.connectchat.camel.api.@Nullable Subtype subtype;

    /** The content types that the chat supports, separated by commas. They must include text/plain. */
    private java.util.@Nullable List<java.lang.String> supportedMessagingContentTypes;

    /** The keys of the tags that untagContact removes from the contact, separated by commas. */
    private java.util.@Nullable List<java.lang.String> tagKeys;

    /** The tags that tagContact adds to the contact. In a URI, each tag has its own option: tag.NAME=VALUE. This is a multi-value option with prefix: tag. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> tags;

    /** Custom attributes of the message template. In a URI, each attribute has its own option: templateAttribute.NAME=VALUE. This is a multi-value option with prefix: templateAttribute. */
    private java.util.@Nullable Map<java.lang.String,java.lang.Object> templateAttributes;

    /** Whether to trust all server certificates. Use it only in tests. */
    private java.lang.@Nullable Boolean trustAllCertificates;

    /** The URI to call if overrideEndpoint is true, such as the simulator's URI http://127.0.0.1:PORT. */
    private java.lang.@Nullable String uriEndpointOverride;

    /** Whether to use the SDK's default credentials provider chain. The chain is also used if no option sets credentials. */
    private java.lang.@Nullable Boolean useDefaultCredentialsProvider;

    /** Whether to read the credentials from a profile in the shared configuration files of AWS. */
    private java.lang.@Nullable Boolean useProfileCredentialsProvider;

    /** Whether accessKey, secretKey and sessionToken are temporary credentials. */
    private java.lang.@Nullable Boolean useSessionCredentials;

    /** The rules that are checked before a request is sent. strict: the rules that AWS documents, and the rules that we inferred. aws: only the rules that AWS documents. */
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

    public java.lang.@Nullable String getContactId() {
        return contactId;
    }

    public void setContactId(java.lang.@Nullable String contactId) {
        this.contactId = contactId;
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

    public java.lang.@Nullable String getDisconnectReason() {
        return disconnectReason;
    }

    public void setDisconnectReason(java.lang.@Nullable String disconnectReason) {
        this.disconnectReason = disconnectReason;
    }

    public java.lang.@Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(java.lang.@Nullable String displayName) {
        this.displayName = displayName;
    }

    public java.lang.@Nullable Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(java.lang.@Nullable Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public java.lang.@Nullable Boolean getHealthCheckRemote() {
        return healthCheckRemote;
    }

    public void setHealthCheckRemote(java.lang.@Nullable Boolean healthCheckRemote) {
        this.healthCheckRemote = healthCheckRemote;
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

    public java.lang.@Nullable Integer getMaxResults() {
        return maxResults;
    }

    public void setMaxResults(java.lang.@Nullable Integer maxResults) {
        this.maxResults = maxResults;
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

    public java.lang.@Nullable Boolean getPaceOtherOperations() {
        return paceOtherOperations;
    }

    public void setPaceOtherOperations(java.lang.@Nullable Boolean paceOtherOperations) {
        this.paceOtherOperations = paceOtherOperations;
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

    public java.util.@Nullable List<java.lang.String> getTagKeys() {
        return tagKeys;
    }

    public void setTagKeys(java.util.@Nullable List<java.lang.String> tagKeys) {
        this.tagKeys = tagKeys;
    }

    public java.util.@Nullable Map<java.lang.String,java.lang.Object> getTags() {
        return tags;
    }

    public void setTags(java.util.@Nullable Map<java.lang.String,java.lang.Object> tags) {
        this.tags = tags;
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
