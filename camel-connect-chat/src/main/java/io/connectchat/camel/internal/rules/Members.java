package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.ChatMessage;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.ParticipantDetails;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.TemplateAttributes;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/**
 * The members that rules speak of. Each is read by one function, and linked once at an application's start, however many
 * rules it has.
 */
final class Members {
    // spotless:off (a table, read by its columns)
    static final Member<String> INSTANCE_ID = new Member<>("InstanceId", request -> request.sdkRequest().instanceId());
    static final Member<Endpoint> SOURCE = new Member<>("SourceEndpoint", request -> request.sdkRequest().sourceEndpoint());
    static final Member<String> SOURCE_TYPE = new Member<>("SourceEndpoint.Type", request -> type(request.sdkRequest().sourceEndpoint()));
    static final Member<String> SOURCE_ADDRESS = new Member<>("SourceEndpoint.Address", request -> address(request.sdkRequest().sourceEndpoint()));
    static final Member<Endpoint> DESTINATION = new Member<>("DestinationEndpoint", request -> request.sdkRequest().destinationEndpoint());
    static final Member<String> DESTINATION_TYPE = new Member<>("DestinationEndpoint.Type", request -> type(request.sdkRequest().destinationEndpoint()));
    static final Member<String> DESTINATION_ADDRESS = new Member<>("DestinationEndpoint.Address", request -> address(request.sdkRequest().destinationEndpoint()));
    static final Member<String> CONTACT_FLOW_ID = new Member<>("ContactFlowId", request -> request.sdkRequest().contactFlowId());
    static final Member<Map<String, SegmentAttributeValue>> SEGMENT_ATTRIBUTES = new Member<>("SegmentAttributes", Members::segmentAttributes);
    static final Member<Map<String, String>> ATTRIBUTES = new Member<>("Attributes", Members::attributes);
    static final Member<Integer> CHAT_DURATION = new Member<>("ChatDurationInMinutes", request -> request.sdkRequest().chatDurationInMinutes());
    static final Member<ParticipantDetails> PARTICIPANT = new Member<>("ParticipantDetails", request -> request.sdkRequest().participantDetails());
    static final Member<String> DISPLAY_NAME = new Member<>("ParticipantDetails.DisplayName", Members::displayName);
    static final Member<ChatMessage> MESSAGE = new Member<>("InitialSystemMessage", request -> request.sdkRequest().initialSystemMessage());
    static final Member<String> CONTENT_TYPE = new Member<>("InitialSystemMessage.ContentType", Members::contentType);
    static final Member<String> CONTENT = new Member<>("InitialSystemMessage.Content", Members::content);
    static final Member<TemplatedMessageConfig> TEMPLATE = new Member<>("InitialTemplatedSystemMessage", ChatRequest::template);
    static final Member<String> KNOWLEDGE_BASE_ID = new Member<>("InitialTemplatedSystemMessage.KnowledgeBaseId", Members::knowledgeBaseId);
    static final Member<String> MESSAGE_TEMPLATE_ID = new Member<>("InitialTemplatedSystemMessage.MessageTemplateId", Members::messageTemplateId);
    static final Member<TemplateAttributes> TEMPLATE_ATTRIBUTES = new Member<>("InitialTemplatedSystemMessage.TemplateAttributes", Members::templateAttributes);
    static final Member<Map<String, String>> CUSTOM_ATTRIBUTES = new Member<>("InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes", Members::customAttributes);
    static final Member<String> RELATED_CONTACT_ID = new Member<>("RelatedContactId", request -> request.sdkRequest().relatedContactId());
    static final Member<List<String>> SUPPORTED_TYPES = new Member<>("SupportedMessagingContentTypes", Members::supportedTypes);
    static final Member<String> CLIENT_TOKEN = new Member<>("ClientToken", request -> request.sdkRequest().clientToken());
    // spotless:on

    private Members() {}

    private static @Nullable String type(@Nullable Endpoint endpoint) {
        return endpoint == null ? null : endpoint.typeAsString();
    }

    private static @Nullable String address(@Nullable Endpoint endpoint) {
        return endpoint == null ? null : endpoint.address();
    }

    private static @Nullable Map<String, SegmentAttributeValue> segmentAttributes(ChatRequest request) {
        return request.sdkRequest().hasSegmentAttributes()
                ? request.sdkRequest().segmentAttributes()
                : null;
    }

    private static @Nullable Map<String, String> attributes(ChatRequest request) {
        return request.sdkRequest().hasAttributes() ? request.sdkRequest().attributes() : null;
    }

    private static @Nullable String displayName(ChatRequest request) {
        ParticipantDetails details = request.sdkRequest().participantDetails();
        return details == null ? null : details.displayName();
    }

    private static @Nullable String contentType(ChatRequest request) {
        ChatMessage message = request.sdkRequest().initialSystemMessage();
        return message == null ? null : message.contentType();
    }

    private static @Nullable String content(ChatRequest request) {
        ChatMessage message = request.sdkRequest().initialSystemMessage();
        return message == null ? null : message.content();
    }

    private static @Nullable String knowledgeBaseId(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.knowledgeBaseId();
    }

    private static @Nullable String messageTemplateId(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.messageTemplateId();
    }

    private static @Nullable TemplateAttributes templateAttributes(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.templateAttributes();
    }

    private static @Nullable Map<String, String> customAttributes(ChatRequest request) {
        TemplateAttributes attributes = templateAttributes(request);
        return attributes != null && attributes.hasCustomAttributes() ? attributes.customAttributes() : null;
    }

    private static @Nullable List<String> supportedTypes(ChatRequest request) {
        return request.sdkRequest().hasSupportedMessagingContentTypes()
                ? request.sdkRequest().supportedMessagingContentTypes()
                : null;
    }
}
