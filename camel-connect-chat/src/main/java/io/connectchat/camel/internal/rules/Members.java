package io.connectchat.camel.internal.rules;

import static io.connectchat.camel.internal.request.Member.field;
import static io.connectchat.camel.internal.request.Member.holder;

import io.connectchat.camel.internal.request.Channel;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.ContactEndpoint;
import io.connectchat.camel.internal.request.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/** The members that rules speak of. */
final class Members {
    private static final Function<ContactEndpoint, @Nullable String> TYPE = ContactEndpoint::type;
    private static final Function<ContactEndpoint, @Nullable String> ADDRESS = ContactEndpoint::address;

    // spotless:off (a table, read by its columns)
    static final Member<String> INSTANCE_ID = field("InstanceId");
    static final Member<ContactEndpoint> SOURCE = field("SourceEndpoint");
    static final Member<String> SOURCE_TYPE = SOURCE.within("Type", TYPE);
    static final Member<String> SOURCE_ADDRESS = SOURCE.within("Address", ADDRESS);
    static final Member<ContactEndpoint> DESTINATION = field("DestinationEndpoint");
    static final Member<String> DESTINATION_TYPE = DESTINATION.within("Type", TYPE);
    static final Member<String> DESTINATION_ADDRESS = DESTINATION.within("Address", ADDRESS);
    static final Member<String> CONTACT_FLOW_ID = field("ContactFlowId");
    static final Member<Map<String, SegmentAttributeValue>> OTHER_SEGMENT_ATTRIBUTES = field("SegmentAttributes");
    static final Member<Channel> CHANNEL = field("SegmentAttributes.connect:Subtype");
    static final Member<Map<String, String>> ATTRIBUTES = Member.<Map<String, String>>field("Attributes").asSent(request -> request.sdkRequest().attributes());
    static final Member<Integer> CHAT_DURATION = field("ChatDurationInMinutes");
    static final Member<Boolean> PARTICIPANT = holder("ParticipantDetails");
    static final Member<String> DISPLAY_NAME = field("ParticipantDetails.DisplayName");
    static final Member<Boolean> MESSAGE = holder("InitialSystemMessage");
    static final Member<String> CONTENT_TYPE = field("InitialSystemMessage.ContentType");
    static final Member<String> CONTENT = field("InitialSystemMessage.Content");
    static final Member<Boolean> TEMPLATE = holder("InitialTemplatedSystemMessage");
    static final Member<String> KNOWLEDGE_BASE_ID = field("InitialTemplatedSystemMessage.KnowledgeBaseId");
    static final Member<String> MESSAGE_TEMPLATE_ID = field("InitialTemplatedSystemMessage.MessageTemplateId");
    static final Member<Boolean> TEMPLATE_ATTRIBUTES = holder("InitialTemplatedSystemMessage.TemplateAttributes");
    static final Member<Map<String, String>> CUSTOM_ATTRIBUTES = Member.<Map<String, String>>field("InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes").asSent(Members::customAttributes);
    static final Member<String> RELATED_CONTACT_ID = field("RelatedContactId");
    static final Member<List<String>> SUPPORTED_TYPES = field("SupportedMessagingContentTypes");
    static final Member<String> CLIENT_TOKEN = field("ClientToken");
    // spotless:on

    private Members() {}

    private static @Nullable Map<String, String> customAttributes(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.templateAttributes().customAttributes();
    }
}
