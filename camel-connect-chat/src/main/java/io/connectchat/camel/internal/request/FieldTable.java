package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.FieldMapping.field;
import static io.connectchat.camel.internal.request.ValueReader.idOrArn;
import static io.connectchat.camel.internal.request.ValueReader.listOf;
import static io.connectchat.camel.internal.request.ValueReader.mapOf;
import static io.connectchat.camel.internal.request.ValueReader.text;
import static io.connectchat.camel.internal.request.ValueReader.wholeNumber;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import java.util.List;
import java.util.Map;

/**
 * The members of StartOutboundChatContact, one row each. A new member of the API is one row here, with its option in
 * {@link ConnectChatConfiguration} and its header in {@link ConnectChatConstants}. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">the API</a>.
 */
final class FieldTable {
    static final String SEGMENT_ATTRIBUTES = "SegmentAttributes";
    static final String SUBTYPE = SEGMENT_ATTRIBUTES + "." + SubtypeReader.KEY;
    static final String CONTENT = "InitialSystemMessage.Content";
    static final String TEMPLATE = "InitialTemplatedSystemMessage";
    static final String TEMPLATE_ATTRIBUTES = TEMPLATE + ".TemplateAttributes";

    // spotless:off (a table, read by its columns)
    static final List<FieldMapping<?>> FIELDS = List.of(
            field("InstanceId", ConnectChatConstants.INSTANCE_ID, idOrArn("instance"), "instanceId"),
            field("SourceEndpoint", ConnectChatConstants.SOURCE_ENDPOINT, new EndpointReader("CONNECT_PHONENUMBER_ARN"), "sourceEndpoint"),
            field("DestinationEndpoint", ConnectChatConstants.DESTINATION_ENDPOINT, new EndpointReader("TELEPHONE_NUMBER"), "destinationEndpoint"),
            field("ContactFlowId", ConnectChatConstants.CONTACT_FLOW_ID, idOrArn("contact-flow"), "contactFlowId"),
            field(SEGMENT_ATTRIBUTES, ConnectChatConstants.SEGMENT_ATTRIBUTES, mapOf(new SegmentAttributeReader()), "segmentAttribute.*"),
            field(SUBTYPE, ConnectChatConstants.SUBTYPE, new SubtypeReader(), "subtype"),
            field("Attributes", ConnectChatConstants.ATTRIBUTES, mapOf(text()), "attribute.*"),
            field("ChatDurationInMinutes", ConnectChatConstants.CHAT_DURATION_IN_MINUTES, wholeNumber(), "chatDurationInMinutes"),
            field("ParticipantDetails.DisplayName", ConnectChatConstants.DISPLAY_NAME, text(), "displayName"),
            field("InitialSystemMessage.ContentType", ConnectChatConstants.CONTENT_TYPE, text(), "messageContentType").asFallback(),
            field(CONTENT, ConnectChatConstants.CONTENT, text(), null),
            field(TEMPLATE + ".KnowledgeBaseId", ConnectChatConstants.KNOWLEDGE_BASE_ID, text(), "knowledgeBaseId").asFallback(),
            field(TEMPLATE + ".MessageTemplateId", ConnectChatConstants.MESSAGE_TEMPLATE_ID, text(), "messageTemplateId"),
            field(TEMPLATE_ATTRIBUTES + ".CustomAttributes", ConnectChatConstants.CUSTOM_ATTRIBUTES, mapOf(text()), "templateAttribute.*"),
            field(TEMPLATE_ATTRIBUTES + ".CustomerProfileAttributes", ConnectChatConstants.CUSTOMER_PROFILE_ATTRIBUTES, text(), "customerProfileAttributes"),
            field("RelatedContactId", ConnectChatConstants.RELATED_CONTACT_ID, text(), "relatedContactId"),
            field("SupportedMessagingContentTypes", ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES, listOf(text()), "supportedMessagingContentTypes"),
            field("ClientToken", ConnectChatConstants.CLIENT_TOKEN, text(), null));

    /** Headers that set a member made of members, and what text alone means there: the path of a field, or nothing. */
    static final Map<String, Whole> WHOLES = Map.of(
            ConnectChatConstants.PARTICIPANT_DETAILS, new Whole("ParticipantDetails", "ParticipantDetails.DisplayName"),
            ConnectChatConstants.INITIAL_SYSTEM_MESSAGE, new Whole("InitialSystemMessage", CONTENT),
            ConnectChatConstants.INITIAL_TEMPLATED_SYSTEM_MESSAGE, new Whole(TEMPLATE, ""),
            ConnectChatConstants.TEMPLATE_ATTRIBUTES, new Whole(TEMPLATE_ATTRIBUTES, ""));
    // spotless:on

    /** A member made of members: its path, and the field that text alone sets (empty: none). */
    record Whole(String path, String textSets) {}

    private FieldTable() {}

    /** The place of the field with this path in the table. */
    static int indexOf(String path) {
        for (int i = 0; i < FIELDS.size(); i++) {
            if (FIELDS.get(i).path().equals(path)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No field " + path);
    }
}
