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
import static io.connectchat.camel.internal.rules.MemberRules.of;
import static io.connectchat.camel.internal.rules.Rule.aws;
import static io.connectchat.camel.internal.rules.Rule.inferred;

import java.util.List;
import java.util.Set;

/**
 * The rules of StartOutboundChatContact, in the order of its members. AWS documents the ones made by
 * {@link Rule#aws}: see <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">the API</a>. The
 * ones made by {@link Rule#inferred} we concluded from what the API does and from its sister operations.
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

    // spotless:off (a table, read by its columns)
    static final List<MemberRules> RULES = List.of(
            of("InstanceId",
                aws(required("InstanceId", Members::instanceId, "Name the instance in the endpoint's URI")).whole(),
                aws(length("InstanceId", Members::instanceId, 1, 100)),
                inferred(matches("InstanceId", Members::instanceId, text -> !Shapes.isArn(text),
                        "is an ARN, and not that of an instance", "Use the instance's ID, or its ARN that ends in instance/ID"))),

            of("SourceEndpoint",
                aws(required("SourceEndpoint", Members::sourceEndpoint, "Set the ARN of the sending number")).whole(),
                aws(requiredWith(Members::sourceEndpoint, "SourceEndpoint.Address", Members::sourceAddress, "Set the ARN of the sending number")),
                aws(oneOf("SourceEndpoint.Type", Members::sourceType, Set.of("CONNECT_PHONENUMBER_ARN"))),
                aws(length("SourceEndpoint.Address", Members::sourceAddress, 1, 256)),
                aws(matches("SourceEndpoint.Address", Members::sourceAddress, Shapes::isArn,
                        "is no ARN", "Use the number's ARN, arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID")),
                inferred(matches("SourceEndpoint.Address", Members::sourceAddress, text -> !Shapes.isImportedNumber(text),
                        "is the ARN of AWS End User Messaging, which is what ImportPhoneNumber takes",
                        "Import the number into Amazon Connect, and use the ARN that ImportPhoneNumber returns")),
                inferred(matches("SourceEndpoint.Address", Members::sourceAddress, text -> !Shapes.isArn(text) || Shapes.isImportedNumber(text) || Shapes.isPhoneNumberArn(text),
                        "is not the ARN of a phone number of Amazon Connect", "Use arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID"))),

            of("DestinationEndpoint",
                aws(required("DestinationEndpoint", Members::destinationEndpoint, "Set the customer's number")).whole(),
                aws(requiredWith(Members::destinationEndpoint, "DestinationEndpoint.Address", Members::destinationAddress, "Set the customer's number")),
                aws(oneOf("DestinationEndpoint.Type", Members::destinationType, Set.of("TELEPHONE_NUMBER"))),
                aws(length("DestinationEndpoint.Address", Members::destinationAddress, 1, 256)),
                inferred(matches("DestinationEndpoint.Address", Members::destinationAddress, text -> text.isEmpty() || Shapes.isE164(text),
                        "is no number in E.164", "Write + and 2 to 15 digits, the country code first, without spaces"))),

            of("ContactFlowId",
                aws(required("ContactFlowId", Members::contactFlowId, "Set the contact flow's ID or ARN")).whole(),
                aws(length("ContactFlowId", Members::contactFlowId, 1, 500)),
                inferred(matches("ContactFlowId", Members::contactFlowId, text -> !Shapes.isArn(text),
                        "is an ARN, and not that of a contact flow", "Use the flow's ID, or its ARN that ends in contact-flow/ID"))),

            of("SegmentAttributes",
                aws(required("SegmentAttributes", Members::segmentAttributes, "Set the option subtype to SMS or WhatsApp")).whole(),
                aws(SegmentAttributeChecks::channelIsSet).whole(),
                aws(SegmentAttributeChecks::channel),
                aws(SegmentAttributeChecks::keys),
                aws(SegmentAttributeChecks::lengths),
                aws(SegmentAttributeChecks::kindsUnderSystemKeys),
                inferred(SegmentAttributeChecks::oneKindEach)),

            of("Attributes",
                aws(eachEntry("Attributes", Members::attributes, ATTRIBUTE_LENGTH, ATTRIBUTE_LENGTH)),
                inferred(keys("Attributes", Members::attributes, Shapes::isAttributeKey, KEY_RULE)),
                inferred(bytesInAll("Attributes", Members::attributes, ATTRIBUTES_BYTES))),

            of("ChatDurationInMinutes",
                aws(range("ChatDurationInMinutes", Members::chatDurationInMinutes, 60, 10080))),

            of("ParticipantDetails",
                aws(requiredWith(Members::participantDetails, "ParticipantDetails.DisplayName", Members::displayName, "Set the customer's name")).whole(),
                aws(length("ParticipantDetails.DisplayName", Members::displayName, 1, 256))),

            of("InitialSystemMessage",
                aws(requiredWith(Members::message, "InitialSystemMessage.ContentType", Members::contentType, "Set its content type, such as text/plain")).whole(),
                aws(oneOf("InitialSystemMessage.ContentType", Members::contentType, CONTENT_TYPES)),
                aws(requiredWith(Members::message, "InitialSystemMessage.Content", Members::content, "Set the message's text")).whole(),
                aws(MessageChecks::content),
                aws(MessageChecks::channelLimit)),

            of("InitialTemplatedSystemMessage",
                inferred(MessageChecks::oneFirstMessage).whole(),
                aws(requiredWith(Members::template, "InitialTemplatedSystemMessage.KnowledgeBaseId", Members::knowledgeBaseId, "Set the knowledge base's ID or ARN")).whole(),
                aws(length("InitialTemplatedSystemMessage.KnowledgeBaseId", Members::knowledgeBaseId, 1, 500)),
                aws(requiredWith(Members::template, "InitialTemplatedSystemMessage.MessageTemplateId", Members::messageTemplateId, "Set the message template's ID")).whole(),
                aws(length("InitialTemplatedSystemMessage.MessageTemplateId", Members::messageTemplateId, 1, 500)),
                aws(requiredWith(Members::template, "InitialTemplatedSystemMessage.TemplateAttributes", Members::templateAttributes, "Set the template's attributes; an empty object will do")).whole(),
                aws(eachEntry("InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes", Members::customAttributes, ATTRIBUTE_LENGTH, ATTRIBUTE_LENGTH))),

            of("RelatedContactId",
                aws(length("RelatedContactId", Members::relatedContactId, 1, 256))),

            of("SupportedMessagingContentTypes",
                aws(MessageChecks::supportedTypes)),

            of("ClientToken",
                aws(length("ClientToken", Members::clientToken, 0, 500)),
                inferred(length("ClientToken", Members::clientToken, 1, Integer.MAX_VALUE))));
    // spotless:on

    private RuleTable() {}
}
