package io.connectchat.camel.internal.rules;

import static io.connectchat.camel.internal.rules.Checks.bytesInAll;
import static io.connectchat.camel.internal.rules.Checks.eachEntry;
import static io.connectchat.camel.internal.rules.Checks.keys;
import static io.connectchat.camel.internal.rules.Checks.length;
import static io.connectchat.camel.internal.rules.Checks.matches;
import static io.connectchat.camel.internal.rules.Checks.oneOf;
import static io.connectchat.camel.internal.rules.Checks.range;
import static io.connectchat.camel.internal.rules.Checks.required;
import static io.connectchat.camel.internal.rules.Checks.requiredWith;
import static io.connectchat.camel.internal.rules.Rule.aws;
import static io.connectchat.camel.internal.rules.Rule.inferred;

import java.util.List;
import java.util.Set;

/**
 * The rules of StartOutboundChatContact, in the order of its members. AWS documents the ones made by
 * {@link Rule#aws}: see <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">the API</a>. The
 * ones made by {@link Rule#inferred} we concluded from what the API does and from its sister operations. So are lists of
 * values that AWS's model leaves open: what AWS adds to them can be used at once, with <code>validation=aws</code>.
 */
final class RuleTable {
    static final Set<String> CONTENT_TYPES = Set.of(
            "text/plain",
            "text/markdown",
            "application/json",
            "application/vnd.amazonaws.connect.message.interactive.response");

    private static final int ATTRIBUTE_LENGTH = 32767;
    private static final int ATTRIBUTES_BYTES = 32768;
    private static final String KEY_RULE = "may have letters, digits, - and _ in its key alone";

    /**
     * The rules of one of the request's members. Made when somebody asks: those of members that an endpoint's options say
     * are needed at its start, most others with a message.
     */
    // spotless:off (a table, read by its columns)
    static List<Rule> of(String member) {
        return switch (member) {
            case "InstanceId" -> List.of(
                aws(required(Members.INSTANCE_ID, "Name the instance in the endpoint's URI")).whole(),
                aws(length(Members.INSTANCE_ID, 1, 100)),
                inferred(matches(Members.INSTANCE_ID, text -> !Shapes.isArn(text),
                        "is an ARN, and not that of an instance", "Use the instance's ID, or its ARN that ends in instance/ID")));

            case "SourceEndpoint" -> List.of(
                aws(required(Members.SOURCE, "Set the ARN of the sending number")).whole(),
                aws(requiredWith(Members.SOURCE, Members.SOURCE_ADDRESS, "Set the ARN of the sending number")),
                aws(oneOf(Members.SOURCE_TYPE, Set.of("CONNECT_PHONENUMBER_ARN"))),
                aws(length(Members.SOURCE_ADDRESS, 1, 256)),
                aws(matches(Members.SOURCE_ADDRESS, Shapes::isArn,
                        "is no ARN", "Use the number's ARN, arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID")),
                inferred(matches(Members.SOURCE_ADDRESS, text -> !Shapes.isImportedNumber(text),
                        "is the ARN of AWS End User Messaging, which is what ImportPhoneNumber takes",
                        "Import the number into Amazon Connect, and use the ARN that ImportPhoneNumber returns")),
                inferred(matches(Members.SOURCE_ADDRESS, text -> !Shapes.isArn(text) || Shapes.isImportedNumber(text) || Shapes.isPhoneNumberArn(text),
                        "is not the ARN of a phone number of Amazon Connect", "Use arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID")));

            case "DestinationEndpoint" -> List.of(
                aws(required(Members.DESTINATION, "Set the customer's number")).whole(),
                aws(requiredWith(Members.DESTINATION, Members.DESTINATION_ADDRESS, "Set the customer's number")),
                aws(oneOf(Members.DESTINATION_TYPE, Set.of("TELEPHONE_NUMBER"))),
                aws(length(Members.DESTINATION_ADDRESS, 1, 256)),
                inferred(matches(Members.DESTINATION_ADDRESS, text -> !Shapes.hasUnseenCharacters(text),
                        "has characters that can't be seen, or digits of another script", "Type the number anew: + and 2 to 15 digits from 0 to 9")),
                inferred(matches(Members.DESTINATION_ADDRESS, text -> text.isEmpty() || Shapes.isE164(text) || Shapes.hasUnseenCharacters(text),
                        "is no number in E.164", "Write + and 2 to 15 digits, the country code first, without spaces")));

            case "ContactFlowId" -> List.of(
                aws(required(Members.CONTACT_FLOW_ID, "Set the contact flow's ID or ARN")).whole(),
                aws(length(Members.CONTACT_FLOW_ID, 1, 500)),
                inferred(matches(Members.CONTACT_FLOW_ID, text -> !Shapes.isArn(text),
                        "is an ARN, and not that of a contact flow", "Use the flow's ID, or its ARN that ends in contact-flow/ID")));

            case "SegmentAttributes" -> List.of(
                aws(SegmentAttributeChecks::areSet).whole(),
                aws(SegmentAttributeChecks::channelIsText),
                inferred(SegmentAttributeChecks::knownChannel),
                aws(SegmentAttributeChecks::keys),
                aws(SegmentAttributeChecks::lengths),
                aws(SegmentAttributeChecks::kindsUnderSystemKeys),
                inferred(SegmentAttributeChecks::oneKindEach));

            case "Attributes" -> List.of(
                aws(eachEntry(Members.ATTRIBUTES, ATTRIBUTE_LENGTH, ATTRIBUTE_LENGTH)),
                inferred(keys(Members.ATTRIBUTES, Shapes::isAttributeKey, KEY_RULE)),
                inferred(bytesInAll(Members.ATTRIBUTES, ATTRIBUTES_BYTES)));

            case "ChatDurationInMinutes" -> List.of(
                aws(range(Members.CHAT_DURATION, 60, 10080)));

            case "ParticipantDetails" -> List.of(
                aws(requiredWith(Members.PARTICIPANT, Members.DISPLAY_NAME, "Set the customer's name")).whole(),
                aws(length(Members.DISPLAY_NAME, 1, 256)));

            case "InitialSystemMessage" -> List.of(
                aws(requiredWith(Members.MESSAGE, Members.CONTENT_TYPE, "Set its content type, such as text/plain")).whole(),
                aws(length(Members.CONTENT_TYPE, 1, MessageChecks.TYPE_LENGTH)),
                inferred(oneOf(Members.CONTENT_TYPE, CONTENT_TYPES)),
                aws(requiredWith(Members.MESSAGE, Members.CONTENT, "Set the message's text")).whole(),
                aws(MessageChecks::content),
                aws(MessageChecks::channelLimit));

            case "InitialTemplatedSystemMessage" -> List.of(
                inferred(MessageChecks::oneFirstMessage).whole(),
                aws(requiredWith(Members.TEMPLATE, Members.KNOWLEDGE_BASE_ID, "Set the knowledge base's ID or ARN")).whole(),
                aws(length(Members.KNOWLEDGE_BASE_ID, 1, 500)),
                aws(requiredWith(Members.TEMPLATE, Members.MESSAGE_TEMPLATE_ID, "Set the message template's ID")).whole(),
                aws(length(Members.MESSAGE_TEMPLATE_ID, 1, 500)),
                aws(requiredWith(Members.TEMPLATE, Members.TEMPLATE_ATTRIBUTES, "Set the template's attributes; an empty object will do")).whole(),
                aws(eachEntry(Members.CUSTOM_ATTRIBUTES, ATTRIBUTE_LENGTH, ATTRIBUTE_LENGTH)));

            case "RelatedContactId" -> List.of(
                aws(length(Members.RELATED_CONTACT_ID, 1, 256)));

            case "SupportedMessagingContentTypes" -> List.of(
                aws(MessageChecks::supportedTypes),
                inferred(MessageChecks::knownTypes));

            case "ClientToken" -> List.of(
                aws(length(Members.CLIENT_TOKEN, 0, 500)),
                inferred(length(Members.CLIENT_TOKEN, 1, Integer.MAX_VALUE)));
            default -> List.of();
        };
    }
    // spotless:on

    private RuleTable() {}
}
