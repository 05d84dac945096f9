package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.ListOf.listOf;
import static io.connectchat.camel.internal.schema.MapOf.mapOf;
import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.matching;
import static io.connectchat.camel.internal.schema.Text.oneOf;
import static io.connectchat.camel.internal.schema.Text.text;
import static io.connectchat.camel.internal.schema.WholeNumber.wholeNumber;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.ConnectArn;
import io.connectchat.camel.internal.schema.Constraint.Check;
import io.connectchat.camel.internal.schema.PhoneNumber;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.schema.Text;

/**
 * The request of StartOutboundChatContact: one row for each member, with its limits, its header and its option. The rules
 * under <code>aws</code> are documented: see <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">the API</a>. The rules
 * under <code>inferred</code> we concluded from what the API does and from its sister operations. So are lists of values
 * that AWS's model leaves open: what AWS adds to them can be used at once, with <code>validation=aws</code>.
 */
final class OutboundChatRequest {
    static final int ATTRIBUTE_LENGTH = 32_767;
    private static final String[] TYPES_OF_A_MESSAGE = {
        "text/plain",
        "text/markdown",
        "application/json",
        "application/vnd.amazonaws.connect.message.interactive.response"
    };

    static final Check<String> ATTRIBUTE_KEY = matching(
            MessageRules::isAttributeKey, "must have a key of letters, digits, - and _ only", "Rename the key");

    // spotless:off (a table, read by its columns)
    static final Structure REQUEST = structure("StartOutboundChatContact").of(
        text("InstanceId").required("Name the instance in the endpoint's URI")
                .header(ConnectChatConstants.INSTANCE_ID).option("instanceId").idOrArn("instance").length(1, 100)
                .inferred(matching(id -> !ConnectArn.isArn(id), "must be the ID or the ARN of an instance", "Use the instance's ID, or its ARN that ends in instance/ID")),

        structure("SourceEndpoint").required("Set the ARN of the sending number")
                .header(ConnectChatConstants.SOURCE_ENDPOINT).option("sourceEndpoint").shorthand("Address").of(
            text("Type").byDefault("CONNECT_PHONENUMBER_ARN").aws(oneOf("CONNECT_PHONENUMBER_ARN")),
            text("Address").required("Set the ARN of the sending number").length(1, 256)
                    .aws(matching(ConnectArn::isArn, "must be an ARN", "Use the number's ARN, arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID"))
                    .inferred(matching(arn -> !ConnectArn.isImportedNumber(arn), "must be the ARN that ImportPhoneNumber returns, not the ARN of AWS End User Messaging", "Import the number into Amazon Connect, and use the ARN that ImportPhoneNumber returns"))
                    .inferred(matching(OutboundChatRequest::isNoOtherArn, "must be the ARN of a phone number of Amazon Connect", "Use arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID"))),

        structure("DestinationEndpoint").required("Set the customer's number")
                .header(ConnectChatConstants.DESTINATION_ENDPOINT).option("destinationEndpoint").shorthand("Address").of(
            text("Type").byDefault("TELEPHONE_NUMBER").aws(oneOf("TELEPHONE_NUMBER")),
            text("Address").required("Set the customer's number").length(1, 256)
                    .inferred(matching(number -> !PhoneNumber.hasUnseenCharacters(number), "must not contain invisible characters or digits of another script", "Type the number again: + and 2 to 15 digits from 0 to 9"))
                    .inferred(matching(OutboundChatRequest::isNumber, "must be a number in E.164 format", "Write + and 2 to 15 digits, the country code first, without spaces"))),

        text("ContactFlowId").required("Set the contact flow's ID or ARN")
                .header(ConnectChatConstants.CONTACT_FLOW_ID).option("contactFlowId").idOrArn("contact-flow").length(1, 500)
                .inferred(matching(id -> !ConnectArn.isArn(id), "must be the ID or the ARN of a contact flow", "Use the flow's ID, or its ARN that ends in contact-flow/ID")),

        mapOf("SegmentAttributes", SegmentAttributes::value).required("Set the option subtype to SMS or WhatsApp")
                .header(ConnectChatConstants.SEGMENT_ATTRIBUTES).option("segmentAttribute.*")
                .keyLength(SegmentAttributes.KEY_LENGTH).keys(Owner.AWS, SegmentAttributes.KEY)
                .entry(SegmentAttributes.channel().required("Set the option subtype to SMS or WhatsApp")
                        .header(ConnectChatConstants.SUBTYPE).option("subtype")),

        mapOf("Attributes", text().length(0, ATTRIBUTE_LENGTH))
                .header(ConnectChatConstants.ATTRIBUTES).option("attribute.*")
                .keyLength(ATTRIBUTE_LENGTH).keys(Owner.INFERRED, ATTRIBUTE_KEY).inferred(MessageRules.maxBytesInAll(32_768)),

        wholeNumber("ChatDurationInMinutes")
                .header(ConnectChatConstants.CHAT_DURATION_IN_MINUTES).option("chatDurationInMinutes").range(60, 10_080),

        structure("ParticipantDetails").header(ConnectChatConstants.PARTICIPANT_DETAILS).textSets("DisplayName").of(
            text("DisplayName").required("Set the customer's name")
                    .header(ConnectChatConstants.DISPLAY_NAME).option("displayName").length(1, 256)),

        structure("InitialSystemMessage").header(ConnectChatConstants.INITIAL_SYSTEM_MESSAGE).textSets("Content").of(
            text("ContentType").required("Set its content type, such as text/plain")
                    .header(ConnectChatConstants.CONTENT_TYPE).option("messageContentType").onlyCompletes()
                    .length(1, 100).inferred(oneOf(TYPES_OF_A_MESSAGE)),
            text("Content").required("Set the message's text")
                    .header(ConnectChatConstants.CONTENT)
                    .aws(MessageRules.maxBytes(16_384)).aws(MessageRules::fitsTheChannel)),

        structure("InitialTemplatedSystemMessage").header(ConnectChatConstants.INITIAL_TEMPLATED_SYSTEM_MESSAGE).inferred(MessageRules::isTheOnlyOne).of(
            text("KnowledgeBaseId").required("Set the knowledge base's ID or ARN")
                    .header(ConnectChatConstants.KNOWLEDGE_BASE_ID).option("knowledgeBaseId").onlyCompletes().length(1, 500),
            text("MessageTemplateId").required("Set the message template's ID")
                    .header(ConnectChatConstants.MESSAGE_TEMPLATE_ID).option("messageTemplateId").length(1, 500),
            structure("TemplateAttributes").required("Set the template's attributes; an empty object is enough")
                    .header(ConnectChatConstants.TEMPLATE_ATTRIBUTES).emptyWithOptions("knowledgeBaseId", "messageTemplateId").of(
                mapOf("CustomAttributes", text().length(0, ATTRIBUTE_LENGTH))
                        .header(ConnectChatConstants.CUSTOM_ATTRIBUTES).option("templateAttribute.*").keyLength(ATTRIBUTE_LENGTH),
                text("CustomerProfileAttributes")
                        .header(ConnectChatConstants.CUSTOMER_PROFILE_ATTRIBUTES).option("customerProfileAttributes"))),

        text("RelatedContactId")
                .header(ConnectChatConstants.RELATED_CONTACT_ID).option("relatedContactId").length(1, 256),

        listOf("SupportedMessagingContentTypes", text().length(1, 100).inferred(MessageRules::isSupportable))
                .header(ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES).option("supportedMessagingContentTypes")
                .aws(MessageRules::includePlainText),

        text("ClientToken")
                .header(ConnectChatConstants.CLIENT_TOKEN)
                .length(0, 500).inferred(matching(token -> !token.isEmpty(), "must not be empty", "Remove it or set a value"))
    ).asRequest();
    // spotless:on

    /** What a body that is text sets. */
    static final Text CONTENT = (Text) REQUEST.settable().stream()
            .filter(member -> member.path().equals("InitialSystemMessage.Content"))
            .findFirst()
            .orElseThrow();

    private OutboundChatRequest() {}

    /** Another rule speaks of what must be an ARN, or is that of a number to be imported. */
    private static boolean isNoOtherArn(String text) {
        return !ConnectArn.isArn(text) || ConnectArn.isImportedNumber(text) || ConnectArn.isPhoneNumber(text);
    }

    /** Other rules speak of an empty text, and of characters that nobody sees. */
    private static boolean isNumber(String text) {
        return text.isEmpty() || PhoneNumber.isE164(text) || PhoneNumber.hasUnseenCharacters(text);
    }
}
