package io.connectchat.camel.api;

import org.apache.camel.spi.Metadata;

/**
 * The headers that the producer reads and sets. A header that sets a member carries the API's name of it after
 * <code>CamelAwsConnectChat</code>; its value may be text, a Map, a List, JSON text or the SDK's own type.
 */
public final class ConnectChatConstants {
    /** What every header's name starts with. */
    public static final String HEADER_PREFIX = "CamelAwsConnectChat";

    @Metadata(label = "producer", description = "The operation to call.", javaType = "String")
    public static final String OPERATION = "CamelAwsConnectChatOperation";

    @Metadata(
            label = "producer",
            description = "The instance's ID or ARN. Refused by default if it is not the endpoint's own: see pinned.",
            javaType = "String")
    public static final String INSTANCE_ID = "CamelAwsConnectChatInstanceId";

    @Metadata(
            label = "producer",
            description = "The sending number: the ARN of a phone number of Amazon Connect, or {Type, Address}.",
            javaType = "String")
    public static final String SOURCE_ENDPOINT = "CamelAwsConnectChatSourceEndpoint";

    @Metadata(
            label = "producer",
            description = "The customer's number in E.164, with its plus sign, or {Type, Address}.",
            javaType = "String")
    public static final String DESTINATION_ENDPOINT = "CamelAwsConnectChatDestinationEndpoint";

    @Metadata(label = "producer", description = "The contact flow's ID or ARN.", javaType = "String")
    public static final String CONTACT_FLOW_ID = "CamelAwsConnectChatContactFlowId";

    @Metadata(
            label = "producer",
            description = "The segment attributes: each value text, a whole number, a list, or in the API's shape"
                    + " ({ValueString}, {ValueInteger}, {ValueMap}, {ValueList} or {ValueArn}).",
            javaType = "java.util.Map")
    public static final String SEGMENT_ATTRIBUTES = "CamelAwsConnectChatSegmentAttributes";

    @Metadata(
            label = "producer",
            description = "The channel: short for the segment attribute connect:Subtype.",
            javaType = "String",
            enums = "SMS,WhatsApp")
    public static final String SUBTYPE = "CamelAwsConnectChatSubtype";

    @Metadata(
            label = "producer",
            description = "The contact's attributes, which its flow can read.",
            javaType = "java.util.Map")
    public static final String ATTRIBUTES = "CamelAwsConnectChatAttributes";

    @Metadata(
            label = "producer",
            description = "How long the chat may last, in minutes: 60 to 10080.",
            javaType = "Integer")
    public static final String CHAT_DURATION_IN_MINUTES = "CamelAwsConnectChatChatDurationInMinutes";

    @Metadata(
            label = "producer",
            description =
                    "The customer's details: {DisplayName}, or the name alone. Text is JSON if a brace begins it, and then a quote or a closing brace.",
            javaType = "java.util.Map")
    public static final String PARTICIPANT_DETAILS = "CamelAwsConnectChatParticipantDetails";

    @Metadata(label = "producer", description = "The customer's name.", javaType = "String")
    public static final String DISPLAY_NAME = "CamelAwsConnectChatDisplayName";

    @Metadata(
            label = "producer",
            description =
                    "The first message: {ContentType, Content}, or its text alone. Text is JSON if a brace begins it, and then a quote or a closing brace.",
            javaType = "java.util.Map")
    public static final String INITIAL_SYSTEM_MESSAGE = "CamelAwsConnectChatInitialSystemMessage";

    @Metadata(label = "producer", description = "The first message's content type.", javaType = "String")
    public static final String CONTENT_TYPE = "CamelAwsConnectChatContentType";

    @Metadata(label = "producer", description = "The first message's text.", javaType = "String")
    public static final String CONTENT = "CamelAwsConnectChatContent";

    @Metadata(
            label = "producer",
            description =
                    "The first message from a template: {KnowledgeBaseId, MessageTemplateId, TemplateAttributes}.",
            javaType = "java.util.Map")
    public static final String INITIAL_TEMPLATED_SYSTEM_MESSAGE = "CamelAwsConnectChatInitialTemplatedSystemMessage";

    @Metadata(label = "producer", description = "The ID or ARN of the template's knowledge base.", javaType = "String")
    public static final String KNOWLEDGE_BASE_ID = "CamelAwsConnectChatKnowledgeBaseId";

    @Metadata(label = "producer", description = "The message template's ID.", javaType = "String")
    public static final String MESSAGE_TEMPLATE_ID = "CamelAwsConnectChatMessageTemplateId";

    @Metadata(
            label = "producer",
            description = "What fills the template: {CustomAttributes, CustomerProfileAttributes}.",
            javaType = "java.util.Map")
    public static final String TEMPLATE_ATTRIBUTES = "CamelAwsConnectChatTemplateAttributes";

    @Metadata(label = "producer", description = "The template's custom attributes.", javaType = "java.util.Map")
    public static final String CUSTOM_ATTRIBUTES = "CamelAwsConnectChatCustomAttributes";

    @Metadata(
            label = "producer",
            description = "The template's customer profile attributes, serialized as text.",
            javaType = "String")
    public static final String CUSTOMER_PROFILE_ATTRIBUTES = "CamelAwsConnectChatCustomerProfileAttributes";

    @Metadata(label = "producer", description = "The contact that this chat is linked to.", javaType = "String")
    public static final String RELATED_CONTACT_ID = "CamelAwsConnectChatRelatedContactId";

    @Metadata(
            label = "producer",
            description = "The content types that the chat supports, as a List or separated by commas.",
            javaType = "java.util.List")
    public static final String SUPPORTED_MESSAGING_CONTENT_TYPES = "CamelAwsConnectChatSupportedMessagingContentTypes";

    @Metadata(
            label = "producer",
            description = "The token that makes the call idempotent for 7 days, instead of the endpoint's strategy."
                    + " Taken off when the call has succeeded.",
            javaType = "String")
    public static final String CLIENT_TOKEN = "CamelAwsConnectChatClientToken";

    @Metadata(
            label = "producer",
            description = "Why stopContact ends the contact: {Code}, or the code alone.",
            javaType = "String")
    public static final String DISCONNECT_REASON = "CamelAwsConnectChatDisconnectReason";

    @Metadata(
            label = "producer",
            description = "The contact's ID. Set after a chat was started; stopContact and describeContact read it.",
            javaType = "String")
    public static final String CONTACT_ID = "CamelAwsConnectChatContactId";

    @Metadata(label = "producer", description = "Set after an answer: AWS's request ID.", javaType = "String")
    public static final String REQUEST_ID = "CamelAwsConnectChatRequestId";

    @Metadata(label = "producer", description = "Set after a call: the token that it carried.", javaType = "String")
    public static final String SENT_CLIENT_TOKEN = "CamelAwsConnectChatSentClientToken";

    @Metadata(
            label = "producer",
            description =
                    "Set after success where this process was told of the contact before: true, since Amazon Connect"
                            + " took the call for a repeat and started nothing.",
            javaType = "Boolean")
    public static final String REPEATED = "CamelAwsConnectChatRepeated";

    @Metadata(
            label = "producer",
            description = "Set after an error of the service: AWS's code, such as ThrottlingException.",
            javaType = "String")
    public static final String ERROR_CODE = "CamelAwsConnectChatErrorCode";

    @Metadata(
            label = "producer",
            description = "Set after an error of the service: its HTTP status.",
            javaType = "Integer")
    public static final String ERROR_STATUS = "CamelAwsConnectChatErrorStatus";

    @Metadata(
            label = "producer",
            description = "Set after an error: whether the same message, sent again later, may succeed.",
            javaType = "Boolean")
    public static final String RETRYABLE = "CamelAwsConnectChatRetryable";

    private ConnectChatConstants() {}
}
