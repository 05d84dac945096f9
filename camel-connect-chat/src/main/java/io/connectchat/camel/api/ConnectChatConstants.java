package io.connectchat.camel.api;

import org.apache.camel.spi.Metadata;

/**
 * The headers that the producer reads and sets. A header that sets a member of the request is named
 * <code>CamelAwsConnectChat</code> and the API's name of the member. Its value is text, a Map, a List, JSON text or a type of
 * the SDK.
 */
public final class ConnectChatConstants {
    /** The prefix of all header names. */
    public static final String HEADER_PREFIX = "CamelAwsConnectChat";

    @Metadata(
            label = "producer",
            description =
                    "The operation to call instead of the endpoint's. It is rejected if it differs from the endpoint's, unless the option pinned is empty.",
            javaType = "String")
    public static final String OPERATION = "CamelAwsConnectChatOperation";

    @Metadata(
            label = "producer",
            description =
                    "The ID or ARN of the instance. By default, it is rejected if it differs from the endpoint's: see the option pinned.",
            javaType = "String")
    public static final String INSTANCE_ID = "CamelAwsConnectChatInstanceId";

    @Metadata(
            label = "producer",
            description =
                    "The number that sends the chat: the ARN of a phone number in Amazon Connect, or {Type, Address}.",
            javaType = "String")
    public static final String SOURCE_ENDPOINT = "CamelAwsConnectChatSourceEndpoint";

    @Metadata(
            label = "producer",
            description = "The customer's phone number in E.164 format, with the plus sign, or {Type, Address}.",
            javaType = "String")
    public static final String DESTINATION_ENDPOINT = "CamelAwsConnectChatDestinationEndpoint";

    @Metadata(label = "producer", description = "The ID or ARN of the contact flow.", javaType = "String")
    public static final String CONTACT_FLOW_ID = "CamelAwsConnectChatContactFlowId";

    @Metadata(
            label = "producer",
            description =
                    "The segment attributes. Each value is text, a whole number, a list, or an object in the API's format ({ValueString}, {ValueInteger}, {ValueMap}, {ValueList} or {ValueArn}).",
            javaType = "java.util.Map")
    public static final String SEGMENT_ATTRIBUTES = "CamelAwsConnectChatSegmentAttributes";

    @Metadata(
            label = "producer",
            description = "The channel of the chat. It sets the segment attribute connect:Subtype.",
            javaType = "String",
            enums = "SMS,WhatsApp")
    public static final String SUBTYPE = "CamelAwsConnectChatSubtype";

    @Metadata(
            label = "producer",
            description = "The contact attributes, which the contact flow can read.",
            javaType = "java.util.Map")
    public static final String ATTRIBUTES = "CamelAwsConnectChatAttributes";

    @Metadata(
            label = "producer",
            description = "The maximum duration of the chat in minutes, between 60 and 10080.",
            javaType = "Integer")
    public static final String CHAT_DURATION_IN_MINUTES = "CamelAwsConnectChatChatDurationInMinutes";

    @Metadata(
            label = "producer",
            description =
                    "The customer's details: {DisplayName}, or only the name. Text is read as JSON if a brace starts it and a quotation mark or a closing brace follows.",
            javaType = "java.util.Map")
    public static final String PARTICIPANT_DETAILS = "CamelAwsConnectChatParticipantDetails";

    @Metadata(label = "producer", description = "The customer's display name.", javaType = "String")
    public static final String DISPLAY_NAME = "CamelAwsConnectChatDisplayName";

    @Metadata(
            label = "producer",
            description =
                    "The initial system message: {ContentType, Content}, or only its text. Text is read as JSON if a brace starts it and a quotation mark or a closing brace follows.",
            javaType = "java.util.Map")
    public static final String INITIAL_SYSTEM_MESSAGE = "CamelAwsConnectChatInitialSystemMessage";

    @Metadata(label = "producer", description = "The content type of the initial system message.", javaType = "String")
    public static final String CONTENT_TYPE = "CamelAwsConnectChatContentType";

    @Metadata(label = "producer", description = "The text of the initial system message.", javaType = "String")
    public static final String CONTENT = "CamelAwsConnectChatContent";

    @Metadata(
            label = "producer",
            description =
                    "The first message, made from a message template: {KnowledgeBaseId, MessageTemplateId, TemplateAttributes}.",
            javaType = "java.util.Map")
    public static final String INITIAL_TEMPLATED_SYSTEM_MESSAGE = "CamelAwsConnectChatInitialTemplatedSystemMessage";

    @Metadata(
            label = "producer",
            description = "The ID or ARN of the knowledge base that contains the message template.",
            javaType = "String")
    public static final String KNOWLEDGE_BASE_ID = "CamelAwsConnectChatKnowledgeBaseId";

    @Metadata(label = "producer", description = "The ID of the message template.", javaType = "String")
    public static final String MESSAGE_TEMPLATE_ID = "CamelAwsConnectChatMessageTemplateId";

    @Metadata(
            label = "producer",
            description = "The attributes of the message template: {CustomAttributes, CustomerProfileAttributes}.",
            javaType = "java.util.Map")
    public static final String TEMPLATE_ATTRIBUTES = "CamelAwsConnectChatTemplateAttributes";

    @Metadata(
            label = "producer",
            description = "The custom attributes of the message template.",
            javaType = "java.util.Map")
    public static final String CUSTOM_ATTRIBUTES = "CamelAwsConnectChatCustomAttributes";

    @Metadata(
            label = "producer",
            description = "The customer profile attributes of the message template, serialized as text.",
            javaType = "String")
    public static final String CUSTOMER_PROFILE_ATTRIBUTES = "CamelAwsConnectChatCustomerProfileAttributes";

    @Metadata(
            label = "producer",
            description = "The ID of the contact that the new chat is linked to.",
            javaType = "String")
    public static final String RELATED_CONTACT_ID = "CamelAwsConnectChatRelatedContactId";

    @Metadata(
            label = "producer",
            description = "The content types that the chat supports: a List, or text separated by commas.",
            javaType = "java.util.List")
    public static final String SUPPORTED_MESSAGING_CONTENT_TYPES = "CamelAwsConnectChatSupportedMessagingContentTypes";

    @Metadata(
            label = "producer",
            description =
                    "The client token, which makes the call idempotent for 7 days. It replaces the token of the option clientTokenStrategy. It is removed after a successful call.",
            javaType = "String")
    public static final String CLIENT_TOKEN = "CamelAwsConnectChatClientToken";

    @Metadata(
            label = "producer",
            description = "The reason why stopContact ends the contact: {Code}, or only the code.",
            javaType = "String")
    public static final String DISCONNECT_REASON = "CamelAwsConnectChatDisconnectReason";

    @Metadata(
            label = "producer",
            description = "The tags that tagContact adds to the contact: 1 to 6.",
            javaType = "java.util.Map")
    public static final String TAGS = "CamelAwsConnectChatTags";

    @Metadata(
            label = "producer",
            description =
                    "The keys of the tags that untagContact removes from the contact: 1 to 6, as a List or separated by commas.",
            javaType = "java.util.List")
    public static final String TAG_KEYS = "CamelAwsConnectChatTagKeys";

    @Metadata(
            label = "producer",
            description =
                    "The largest number of contacts that listAssociatedContacts returns: 1 to 100. All contacts without it.",
            javaType = "Integer")
    public static final String MAX_RESULTS = "CamelAwsConnectChatMaxResults";

    @Metadata(
            label = "producer",
            description = "The token of the next page, with MaxResults. listAssociatedContacts sets it while there are"
                    + " more contacts, and begins with that page where a message has it.",
            javaType = "String")
    public static final String NEXT_TOKEN = "CamelAwsConnectChatNextToken";

    @Metadata(
            label = "producer",
            description =
                    "The ID of the contact. It is set after a chat was started. Operations on an existing contact read it.",
            javaType = "String")
    public static final String CONTACT_ID = "CamelAwsConnectChatContactId";

    @Metadata(label = "producer", description = "Set after an answer: the request ID of AWS.", javaType = "String")
    public static final String REQUEST_ID = "CamelAwsConnectChatRequestId";

    @Metadata(
            label = "producer",
            description = "Set after a call: the client token that was sent.",
            javaType = "String")
    public static final String SENT_CLIENT_TOKEN = "CamelAwsConnectChatSentClientToken";

    @Metadata(
            label = "producer",
            description =
                    "Set after a repeated call: true. This application has received the same contact ID before. Amazon Connect recognized the client token and did not start a second chat.",
            javaType = "Boolean")
    public static final String REPEATED = "CamelAwsConnectChatRepeated";

    @Metadata(
            label = "producer",
            description = "Set after an error of the service: the error code of AWS, such as ThrottlingException.",
            javaType = "String")
    public static final String ERROR_CODE = "CamelAwsConnectChatErrorCode";

    @Metadata(
            label = "producer",
            description = "Set after an error of the service: the HTTP status code.",
            javaType = "Integer")
    public static final String ERROR_STATUS = "CamelAwsConnectChatErrorStatus";

    @Metadata(
            label = "producer",
            description = "Set after an error: whether the same message can succeed if it is sent again later.",
            javaType = "Boolean")
    public static final String RETRYABLE = "CamelAwsConnectChatRetryable";

    @Metadata(
            label = "producer",
            description =
                    "Set after an error if the same message can succeed later: in how many seconds to send it again, at least 1. It is AWS's own Retry-After if an answer has one, or else the time until a new call gets its turn in the pace.",
            javaType = "Integer")
    public static final String RETRY_AFTER = "CamelAwsConnectChatRetryAfter";

    @Metadata(
            label = "producer",
            description = "Set by the Kamelet aws-connect-chat-wait-action: whether the contact has ended, or its time"
                    + " limit has passed before.",
            javaType = "String",
            enums = "ended,timed-out")
    public static final String OUTCOME = "CamelAwsConnectChatOutcome";

    private ConnectChatConstants() {}
}
