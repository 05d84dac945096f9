package io.connectchat.camel.api;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;
import org.jspecify.annotations.Nullable;

/**
 * The options of the endpoint and the component: what a chat is made of, what is guarded and where the client token comes
 * from. Each endpoint has a copy of the component's.
 */
@Configurer
@UriParams
public class ConnectChatConfiguration extends ConnectClientConfiguration implements Cloneable {
    @UriPath(
            label = "common",
            description = "The Amazon Connect instance: its ID, or its ARN, which also tells the region.")
    @Metadata(required = true)
    private @Nullable String instanceId;

    @UriParam(
            label = "common",
            defaultValue = "startOutboundChatContact",
            description =
                    "The operation to call. The header CamelAwsConnectChatOperation chooses another one for a message. stopContact and describeContact read the contact's ID from the header CamelAwsConnectChatContactId.")
    private Operation operation = Operation.startOutboundChatContact;

    @UriParam(label = "producer", description = "The contact flow that the chat enters: its ID or its ARN.")
    private @Nullable String contactFlowId;

    @UriParam(
            label = "producer",
            description = "The sending number: the ARN of a phone number that Amazon Connect holds.")
    private @Nullable String sourceEndpoint;

    @UriParam(
            label = "producer",
            description =
                    "The customer's number in E.164, with its plus sign. More often set for each message by header or body.")
    private @Nullable String destinationEndpoint;

    @UriParam(label = "producer", description = "The channel: short for the segment attribute connect:Subtype.")
    private @Nullable Subtype subtype;

    @UriParam(
            label = "producer",
            prefix = "segmentAttribute.",
            multiValue = true,
            description =
                    "Segment attributes, each by its own option: segmentAttribute.NAME=VALUE. Text is a ValueString; a JSON object in the API's shape is any kind of value.")
    private @Nullable Map<String, Object> segmentAttributes;

    @UriParam(
            label = "producer",
            prefix = "attribute.",
            multiValue = true,
            description =
                    "The contact's attributes, which its flow can read, each by its own option: attribute.NAME=VALUE.")
    private @Nullable Map<String, Object> attributes;

    @UriParam(
            label = "producer",
            description = "How long the chat may last, in minutes: 60 to 10080. AWS's default is 25 hours.")
    private @Nullable Integer chatDurationInMinutes;

    @UriParam(label = "producer", description = "The customer's name.")
    private @Nullable String displayName;

    @UriParam(
            label = "producer",
            defaultValue = "text/plain",
            enums =
                    "text/plain,text/markdown,application/json,application/vnd.amazonaws.connect.message.interactive.response",
            description = "The content type of the initial system message.")
    private String messageContentType = "text/plain";

    @UriParam(label = "producer", description = "The ID or ARN of the knowledge base that holds the message template.")
    private @Nullable String knowledgeBaseId;

    @UriParam(
            label = "producer",
            description =
                    "The message template that the first message is made from. Instead of an initial system message: with text bodies, set bodyAs=ignore.")
    private @Nullable String messageTemplateId;

    @UriParam(
            label = "producer",
            prefix = "templateAttribute.",
            multiValue = true,
            description = "The template's custom attributes, each by its own option: templateAttribute.NAME=VALUE.")
    private @Nullable Map<String, Object> templateAttributes;

    @UriParam(label = "producer", description = "The template's customer profile attributes, serialized as text.")
    private @Nullable String customerProfileAttributes;

    @UriParam(
            label = "producer",
            description = "The contact that the chat is linked to, and whose attributes it copies.")
    private @Nullable String relatedContactId;

    @UriParam(
            label = "producer",
            description =
                    "The content types that the chat supports, separated by commas; text/plain must be one of them.")
    private @Nullable String supportedMessagingContentTypes;

    @UriParam(
            label = "producer",
            defaultValue = "auto",
            description =
                    "How the message's body is read. auto: a Map, a Jackson node, an SDK request or text that starts with { is a request in the API's own shape, any other text is the initial system message.")
    private BodyAs bodyAs = BodyAs.auto;

    @UriParam(
            label = "security",
            defaultValue = "InstanceId,SourceEndpoint,ContactFlowId",
            description =
                    "Members, separated by commas, that neither header nor body may set otherwise than this endpoint does: such a message is refused. Empty pins none.")
    private String pinned = "InstanceId,SourceEndpoint,ContactFlowId";

    @UriParam(
            label = "security",
            description =
                    "The E.164 prefixes that customers' numbers may start with, each with its plus sign, separated by commas. A prefix after an exclamation mark is excluded; the longest prefix decides. Anything else is refused. Any number is allowed by default.")
    private @Nullable String allowedDestinations;

    @UriParam(
            label = "producer",
            defaultValue = "strict",
            description =
                    "Which rules a request must keep before it is sent. strict: AWS's documented rules and those that we inferred; aws: the documented ones alone.")
    private Validation validation = Validation.strict;

    @UriParam(
            label = "producer",
            defaultValue = "exchange",
            description =
                    "Where the client token comes from when neither header nor body sets one. exchange: from the exchange's id and the request, so that a redelivery starts no second chat; content: from the request alone, so that a restart or a file read again starts none; messageId: from the broker's message id and the request; none: random.")
    private ClientTokenStrategy clientTokenStrategy = ClientTokenStrategy.exchange;

    public @Nullable String getInstanceId() {
        return instanceId;
    }

    public void setInstanceId(@Nullable String instanceId) {
        this.instanceId = instanceId;
    }

    public Operation getOperation() {
        return operation;
    }

    public void setOperation(Operation operation) {
        this.operation = operation;
    }

    public @Nullable String getContactFlowId() {
        return contactFlowId;
    }

    public void setContactFlowId(@Nullable String contactFlowId) {
        this.contactFlowId = contactFlowId;
    }

    public @Nullable String getSourceEndpoint() {
        return sourceEndpoint;
    }

    public void setSourceEndpoint(@Nullable String sourceEndpoint) {
        this.sourceEndpoint = sourceEndpoint;
    }

    public @Nullable String getDestinationEndpoint() {
        return destinationEndpoint;
    }

    public void setDestinationEndpoint(@Nullable String destinationEndpoint) {
        this.destinationEndpoint = destinationEndpoint;
    }

    public @Nullable Subtype getSubtype() {
        return subtype;
    }

    public void setSubtype(@Nullable Subtype subtype) {
        this.subtype = subtype;
    }

    public @Nullable Map<String, Object> getSegmentAttributes() {
        return segmentAttributes;
    }

    public void setSegmentAttributes(@Nullable Map<String, Object> segmentAttributes) {
        this.segmentAttributes = segmentAttributes;
    }

    public @Nullable Map<String, Object> getAttributes() {
        return attributes;
    }

    public void setAttributes(@Nullable Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    public @Nullable Integer getChatDurationInMinutes() {
        return chatDurationInMinutes;
    }

    public void setChatDurationInMinutes(@Nullable Integer chatDurationInMinutes) {
        this.chatDurationInMinutes = chatDurationInMinutes;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public String getMessageContentType() {
        return messageContentType;
    }

    public void setMessageContentType(String messageContentType) {
        this.messageContentType = messageContentType;
    }

    public @Nullable String getKnowledgeBaseId() {
        return knowledgeBaseId;
    }

    public void setKnowledgeBaseId(@Nullable String knowledgeBaseId) {
        this.knowledgeBaseId = knowledgeBaseId;
    }

    public @Nullable String getMessageTemplateId() {
        return messageTemplateId;
    }

    public void setMessageTemplateId(@Nullable String messageTemplateId) {
        this.messageTemplateId = messageTemplateId;
    }

    public @Nullable Map<String, Object> getTemplateAttributes() {
        return templateAttributes;
    }

    public void setTemplateAttributes(@Nullable Map<String, Object> templateAttributes) {
        this.templateAttributes = templateAttributes;
    }

    public @Nullable String getCustomerProfileAttributes() {
        return customerProfileAttributes;
    }

    public void setCustomerProfileAttributes(@Nullable String customerProfileAttributes) {
        this.customerProfileAttributes = customerProfileAttributes;
    }

    public @Nullable String getRelatedContactId() {
        return relatedContactId;
    }

    public void setRelatedContactId(@Nullable String relatedContactId) {
        this.relatedContactId = relatedContactId;
    }

    public @Nullable String getSupportedMessagingContentTypes() {
        return supportedMessagingContentTypes;
    }

    public void setSupportedMessagingContentTypes(@Nullable String supportedMessagingContentTypes) {
        this.supportedMessagingContentTypes = supportedMessagingContentTypes;
    }

    public BodyAs getBodyAs() {
        return bodyAs;
    }

    public void setBodyAs(BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public String getPinned() {
        return pinned;
    }

    public void setPinned(String pinned) {
        this.pinned = pinned;
    }

    public @Nullable String getAllowedDestinations() {
        return allowedDestinations;
    }

    public void setAllowedDestinations(@Nullable String allowedDestinations) {
        this.allowedDestinations = allowedDestinations;
    }

    public Validation getValidation() {
        return validation;
    }

    public void setValidation(Validation validation) {
        this.validation = validation;
    }

    public ClientTokenStrategy getClientTokenStrategy() {
        return clientTokenStrategy;
    }

    public void setClientTokenStrategy(ClientTokenStrategy clientTokenStrategy) {
        this.clientTokenStrategy = clientTokenStrategy;
    }

    /** A copy that shares nothing with this one but beans. */
    public ConnectChatConfiguration copy() {
        try {
            ConnectChatConfiguration copy = (ConnectChatConfiguration) clone();
            copy.segmentAttributes = copyOf(segmentAttributes);
            copy.attributes = copyOf(attributes);
            copy.templateAttributes = copyOf(templateAttributes);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    private static @Nullable Map<String, Object> copyOf(@Nullable Map<String, Object> map) {
        return map == null ? null : new HashMap<>(map);
    }
}
