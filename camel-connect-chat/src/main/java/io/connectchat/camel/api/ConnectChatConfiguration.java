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
 * The options of the endpoint and the component: the operation, the members of its request, the guard and the client
 * token. Each endpoint has a copy of the component's. For the limits of the members, see <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">StartOutboundChatContact</a>.
 *
 * <p>The options of the client and of flow control are inherited, since Camel's generated configurers reach only one level
 * of nested options.
 */
@Configurer
@UriParams
public class ConnectChatConfiguration extends ConnectClientConfiguration implements Cloneable {
    @UriPath(label = "common")
    @Metadata(required = true)
    private @Nullable String instanceId;

    @UriParam(label = "common", defaultValue = "startOutboundChatContact")
    private Operation operation = Operation.startOutboundChatContact;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String contactFlowId;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String sourceEndpoint;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String destinationEndpoint;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable Subtype subtype;

    @UriParam(label = "producer,startOutboundChatContact", prefix = "segmentAttribute.", multiValue = true)
    private @Nullable Map<String, Object> segmentAttributes;

    @UriParam(
            label = "startOutboundChatContact,updateContactAttributes,producer",
            prefix = "attribute.",
            multiValue = true)
    private @Nullable Map<String, Object> attributes;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable Integer chatDurationInMinutes;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String displayName;

    @UriParam(
            label = "producer,startOutboundChatContact",
            defaultValue = "text/plain",
            enums =
                    "text/plain,text/markdown,application/json,application/vnd.amazonaws.connect.message.interactive.response")
    private String messageContentType = "text/plain";

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String knowledgeBaseId;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String messageTemplateId;

    @UriParam(label = "producer,startOutboundChatContact", prefix = "templateAttribute.", multiValue = true)
    private @Nullable Map<String, Object> templateAttributes;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String customerProfileAttributes;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String relatedContactId;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable String supportedMessagingContentTypes;

    @UriParam(
            label =
                    "stopContact,describeContact,getContactAttributes,updateContactAttributes,tagContact,untagContact,listAssociatedContacts,producer")
    private @Nullable String contactId;

    @UriParam(label = "producer,stopContact")
    private @Nullable String disconnectReason;

    @UriParam(label = "producer,tagContact", prefix = "tag.", multiValue = true)
    private @Nullable Map<String, Object> tags;

    @UriParam(label = "producer,untagContact")
    private @Nullable String tagKeys;

    @UriParam(label = "producer,listAssociatedContacts")
    private @Nullable Integer maxResults;

    @UriParam(label = "producer", defaultValue = "auto")
    private BodyAs bodyAs = BodyAs.auto;

    @UriParam(label = "security", defaultValue = "InstanceId,SourceEndpoint,ContactFlowId")
    private String pinned = "InstanceId,SourceEndpoint,ContactFlowId";

    @UriParam(label = "startOutboundChatContact,security")
    private @Nullable String allowedDestinations;

    @UriParam(label = "producer", defaultValue = "strict")
    private Validation validation = Validation.strict;

    @UriParam(label = "producer,startOutboundChatContact", defaultValue = "exchange")
    private ClientTokenStrategy clientTokenStrategy = ClientTokenStrategy.exchange;

    public @Nullable String getInstanceId() {
        return instanceId;
    }

    /** The Amazon Connect instance: its ID or its ARN. An ARN also sets the region. */
    public void setInstanceId(@Nullable String instanceId) {
        this.instanceId = instanceId;
    }

    public Operation getOperation() {
        return operation;
    }

    /**
     * The operation to call. If the option pinned is empty, the header CamelAwsConnectChatOperation can choose
     * another operation for a message. Otherwise, a message that names another operation is rejected. Operations on
     * an existing contact read its ID from the header CamelAwsConnectChatContactId.
     */
    public void setOperation(Operation operation) {
        this.operation = operation;
    }

    public @Nullable String getContactFlowId() {
        return contactFlowId;
    }

    /** The contact flow that handles the chat, as an ID or an ARN. */
    public void setContactFlowId(@Nullable String contactFlowId) {
        this.contactFlowId = contactFlowId;
    }

    public @Nullable String getSourceEndpoint() {
        return sourceEndpoint;
    }

    /** The number that sends the chat: the ARN of a phone number in Amazon Connect. */
    public void setSourceEndpoint(@Nullable String sourceEndpoint) {
        this.sourceEndpoint = sourceEndpoint;
    }

    public @Nullable String getDestinationEndpoint() {
        return destinationEndpoint;
    }

    /**
     * The customer's phone number in E.164 format, with the plus sign. Usually each message sets it by header or
     * body.
     */
    public void setDestinationEndpoint(@Nullable String destinationEndpoint) {
        this.destinationEndpoint = destinationEndpoint;
    }

    public @Nullable Subtype getSubtype() {
        return subtype;
    }

    /** The channel of the chat. It sets the segment attribute connect:Subtype. */
    public void setSubtype(@Nullable Subtype subtype) {
        this.subtype = subtype;
    }

    public @Nullable Map<String, Object> getSegmentAttributes() {
        return segmentAttributes;
    }

    /**
     * Segment attributes. In a URI, each attribute has its own option: segmentAttribute.NAME=VALUE. Text becomes a
     * ValueString. A JSON object in the API's format can be a value of any type.
     */
    public void setSegmentAttributes(@Nullable Map<String, Object> segmentAttributes) {
        this.segmentAttributes = segmentAttributes;
    }

    public @Nullable Map<String, Object> getAttributes() {
        return attributes;
    }

    /**
     * Contact attributes, which the contact flow can read, for startOutboundChatContact and updateContactAttributes. In
     * a URI, each attribute has its own option: attribute.NAME=VALUE.
     */
    public void setAttributes(@Nullable Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    public @Nullable Integer getChatDurationInMinutes() {
        return chatDurationInMinutes;
    }

    /** The maximum duration of the chat in minutes, between 60 and 10080. The default of AWS is 1500 (25 hours). */
    public void setChatDurationInMinutes(@Nullable Integer chatDurationInMinutes) {
        this.chatDurationInMinutes = chatDurationInMinutes;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    /** The customer's display name. */
    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public String getMessageContentType() {
        return messageContentType;
    }

    /** The content type of the initial system message. */
    public void setMessageContentType(String messageContentType) {
        this.messageContentType = messageContentType;
    }

    public @Nullable String getKnowledgeBaseId() {
        return knowledgeBaseId;
    }

    /** The ID or ARN of the knowledge base that contains the message template. */
    public void setKnowledgeBaseId(@Nullable String knowledgeBaseId) {
        this.knowledgeBaseId = knowledgeBaseId;
    }

    public @Nullable String getMessageTemplateId() {
        return messageTemplateId;
    }

    /**
     * The ID of the message template for the first message. A request has a message template or an initial system
     * message, not both. If message bodies are text, set bodyAs=ignore.
     */
    public void setMessageTemplateId(@Nullable String messageTemplateId) {
        this.messageTemplateId = messageTemplateId;
    }

    public @Nullable Map<String, Object> getTemplateAttributes() {
        return templateAttributes;
    }

    /**
     * Custom attributes of the message template. In a URI, each attribute has its own option:
     * templateAttribute.NAME=VALUE.
     */
    public void setTemplateAttributes(@Nullable Map<String, Object> templateAttributes) {
        this.templateAttributes = templateAttributes;
    }

    public @Nullable String getCustomerProfileAttributes() {
        return customerProfileAttributes;
    }

    /** The customer profile attributes of the message template, serialized as text. */
    public void setCustomerProfileAttributes(@Nullable String customerProfileAttributes) {
        this.customerProfileAttributes = customerProfileAttributes;
    }

    public @Nullable String getRelatedContactId() {
        return relatedContactId;
    }

    /** The ID of the contact that the new chat is linked to. The chat copies the attributes of that contact. */
    public void setRelatedContactId(@Nullable String relatedContactId) {
        this.relatedContactId = relatedContactId;
    }

    public @Nullable String getSupportedMessagingContentTypes() {
        return supportedMessagingContentTypes;
    }

    /** The content types that the chat supports, separated by commas. They must include text/plain. */
    public void setSupportedMessagingContentTypes(@Nullable String supportedMessagingContentTypes) {
        this.supportedMessagingContentTypes = supportedMessagingContentTypes;
    }

    public @Nullable String getContactId() {
        return contactId;
    }

    /**
     * The ID of the contact, for all operations except startOutboundChatContact. The header
     * CamelAwsConnectChatContactId has precedence.
     */
    public void setContactId(@Nullable String contactId) {
        this.contactId = contactId;
    }

    public @Nullable String getDisconnectReason() {
        return disconnectReason;
    }

    /** The code of the reason for which stopContact ends the contact. AWS allows it only for outbound campaigns. */
    public void setDisconnectReason(@Nullable String disconnectReason) {
        this.disconnectReason = disconnectReason;
    }

    public @Nullable Map<String, Object> getTags() {
        return tags;
    }

    /** The tags that tagContact adds to the contact. In a URI, each tag has its own option: tag.NAME=VALUE. */
    public void setTags(@Nullable Map<String, Object> tags) {
        this.tags = tags;
    }

    public @Nullable String getTagKeys() {
        return tagKeys;
    }

    /** The keys of the tags that untagContact removes from the contact, separated by commas. */
    public void setTagKeys(@Nullable String tagKeys) {
        this.tagKeys = tagKeys;
    }

    public @Nullable Integer getMaxResults() {
        return maxResults;
    }

    /**
     * The largest number of contacts that listAssociatedContacts returns: 1 to 100. If there are more contacts, the header
     * CamelAwsConnectChatNextToken is set for the next page. By default, all contacts are returned.
     */
    public void setMaxResults(@Nullable Integer maxResults) {
        this.maxResults = maxResults;
    }

    public BodyAs getBodyAs() {
        return bodyAs;
    }

    /**
     * How the message body is read. auto: a Map, a Jackson node, an SDK request or text that starts with { is a
     * request in the API's format, and any other text is the initial system message. message: text is always the
     * initial system message. request: the body must be a request in the API's format. ignore: the body is not read.
     */
    public void setBodyAs(BodyAs bodyAs) {
        this.bodyAs = bodyAs;
    }

    public String getPinned() {
        return pinned;
    }

    /**
     * Members of the request, separated by commas, that a header or body must not change. A message with a value that
     * differs from the endpoint's is rejected. If the option is empty, no member is pinned, and a message can also
     * choose the operation.
     */
    public void setPinned(String pinned) {
        this.pinned = pinned;
    }

    public @Nullable String getAllowedDestinations() {
        return allowedDestinations;
    }

    /**
     * The E.164 prefixes that customers' numbers must start with, each with the plus sign, separated by commas. An
     * exclamation mark before a prefix excludes it. The longest matching prefix decides. A request to any other
     * number is rejected. If all prefixes are excluded ones, all other numbers are allowed. By default, all numbers
     * are allowed.
     */
    public void setAllowedDestinations(@Nullable String allowedDestinations) {
        this.allowedDestinations = allowedDestinations;
    }

    public Validation getValidation() {
        return validation;
    }

    /**
     * The rules that are checked before a request is sent. strict: the rules that AWS documents, and the rules that
     * we inferred. aws: only the rules that AWS documents.
     */
    public void setValidation(Validation validation) {
        this.validation = validation;
    }

    public ClientTokenStrategy getClientTokenStrategy() {
        return clientTokenStrategy;
    }

    /**
     * How the client token is created if neither header nor body sets one. exchange: from the exchange ID and the
     * request, so that a redelivery does not start a second chat. content: only from the request, so that a restart,
     * or a file that is read again, does not start a second chat. messageId: from the message ID of the broker and
     * the request. none: a random token for each call.
     */
    public void setClientTokenStrategy(ClientTokenStrategy clientTokenStrategy) {
        this.clientTokenStrategy = clientTokenStrategy;
    }

    /** A copy that shares only beans with the original. */
    public ConnectChatConfiguration copy() {
        try {
            ConnectChatConfiguration copy = (ConnectChatConfiguration) clone();
            copy.segmentAttributes = copyOf(segmentAttributes);
            copy.attributes = copyOf(attributes);
            copy.templateAttributes = copyOf(templateAttributes);
            copy.tags = copyOf(tags);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    private static @Nullable Map<String, Object> copyOf(@Nullable Map<String, Object> map) {
        return map == null ? null : new HashMap<>(map);
    }
}
