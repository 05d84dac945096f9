package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Authority.SIMULATOR;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.MapOf.mapOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.ListOf;
import io.connectchat.simulator.internal.contract.MapOf;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The request of StartOutboundChatContact: one row per member, in the order of AWS's model, and at the end the rules
 * that look at several members.
 */
final class OutboundChatRules {
    private static final Predicate<String> PHONE_NUMBER_ARN = Pattern.compile(
                    "arn:[a-z0-9-]+:connect:[a-z0-9-]+:[0-9]{12}:phone-number/[A-Za-z0-9-]+")
            .asMatchPredicate();
    private static final String PHONE_NUMBER_ARN_DEMAND = "must be the ARN of a phone number in Amazon Connect,"
            + " arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID (a number of sms-voice or social-messaging must be"
            + " imported first: ImportPhoneNumber answers the ARN to use)";

    private static final Predicate<String> E164 =
            Pattern.compile("\\+[1-9][0-9]{1,14}").asMatchPredicate();
    private static final String E164_DEMAND =
            "must be a phone number in E.164 form: '+', then 2 to 15 digits, the first"
                    + " of them not 0, without spaces";

    private static final String NO_ARN_DEMAND = "must be the ID alone: take the last part of the ARN";

    private static final Predicate<String> ATTRIBUTE_KEY =
            Pattern.compile("[A-Za-z0-9_-]+").asMatchPredicate();
    private static final String ATTRIBUTE_KEY_DEMAND =
            "must consist of the letters A to Z and a to z, digits, '-' and '_'";

    static final List<String> SENDABLE = List.of(
            "text/plain",
            "text/markdown",
            "application/json",
            "application/vnd.amazonaws.connect.message.interactive.response");
    private static final List<String> SUPPORTABLE = List.of(
            "text/plain",
            "text/markdown",
            "application/json",
            "application/vnd.amazonaws.connect.message.interactive",
            "application/vnd.amazonaws.connect.message.interactive.response");

    private static final Text NAME = text(1, 32_767);
    private static final Text VALUE = text(0, 32_767);

    /** Of a contact. AWS documents their rules for the operation that updates them. */
    static MapOf attributes(Authority authority) {
        return mapOf(NAME.where(authority, ATTRIBUTE_KEY, ATTRIBUTE_KEY_DEMAND), VALUE)
                .where(attributesBytes(authority));
    }

    static TotalBytes attributesBytes(Authority authority) {
        return new TotalBytes(authority, 32_768);
    }

    private static final Structure TEMPLATED_MESSAGE = structure()
            .required("KnowledgeBaseId", text(1, 500))
            .required("MessageTemplateId", text(1, 500))
            .required(
                    "TemplateAttributes",
                    structure()
                            .optional("CustomAttributes", mapOf(NAME, VALUE))
                            .optional("CustomerProfileAttributes", text()));

    static final Text INSTANCE_ID = text(1, 100).where(SIMULATOR, OutboundChatRules::isNoArn, NO_ARN_DEMAND);

    static final Text CONTACT_FLOW_ID = text(0, 500)
            .where(SIMULATOR, OutboundChatRules::isNotEmpty, "must not be empty")
            .where(SIMULATOR, OutboundChatRules::isNoArn, NO_ARN_DEMAND);

    static final Structure MESSAGE = structure()
            .required("ContentType", text(1, 100).oneOf(SENDABLE))
            .required("Content", text(1, 16_384).where(MessageRules.maxBytes(16_384)));

    static final ListOf CONTENT_TYPES = listOf(text(1, 100).oneOf(SUPPORTABLE))
            .where(AWS, types -> types.contains("text/plain"), "must contain text/plain");

    static final Text CLIENT_TOKEN =
            text(0, 500).where(SIMULATOR, OutboundChatRules::isNotEmpty, "must not be empty: leave it out");

    static final Structure REQUEST = structure()
            .required(
                    "SourceEndpoint",
                    structure()
                            .required("Type", text().oneOf("CONNECT_PHONENUMBER_ARN"))
                            .required("Address", text(0, 256).where(AWS, PHONE_NUMBER_ARN, PHONE_NUMBER_ARN_DEMAND)))
            .required(
                    "DestinationEndpoint",
                    structure()
                            .required("Type", text().oneOf("TELEPHONE_NUMBER"))
                            .required("Address", text(0, 256).where(SIMULATOR, E164, E164_DEMAND)))
            .required("InstanceId", INSTANCE_ID)
            .required("SegmentAttributes", SegmentAttributeRules.SEGMENT_ATTRIBUTES)
            .optional("Attributes", attributes(SIMULATOR))
            .required("ContactFlowId", CONTACT_FLOW_ID)
            .optional("ChatDurationInMinutes", wholeNumber(60, 10_080))
            .optional("ParticipantDetails", structure().required("DisplayName", text(1, 256)))
            .optional("InitialSystemMessage", MESSAGE)
            .optional("InitialTemplatedSystemMessage", TEMPLATED_MESSAGE)
            .optional("RelatedContactId", text(1, 256))
            .optional("SupportedMessagingContentTypes", CONTENT_TYPES)
            .optional("ClientToken", CLIENT_TOKEN)
            .where(MessageRules::withinTheChannel)
            .where(MessageRules::notBothMessages);

    private OutboundChatRules() {}

    private static boolean isNoArn(String id) {
        return !id.startsWith("arn:");
    }

    private static boolean isNotEmpty(String id) {
        return !id.isEmpty();
    }
}
