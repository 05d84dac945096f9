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

/** A request's members as the rules ask for them: null where they are not set. */
final class Members {
    private Members() {}

    static @Nullable String instanceId(ChatRequest request) {
        return request.sdkRequest().instanceId();
    }

    static @Nullable Endpoint sourceEndpoint(ChatRequest request) {
        return request.sdkRequest().sourceEndpoint();
    }

    static @Nullable String sourceType(ChatRequest request) {
        Endpoint endpoint = sourceEndpoint(request);
        return endpoint == null ? null : endpoint.typeAsString();
    }

    static @Nullable String sourceAddress(ChatRequest request) {
        Endpoint endpoint = sourceEndpoint(request);
        return endpoint == null ? null : endpoint.address();
    }

    static @Nullable Endpoint destinationEndpoint(ChatRequest request) {
        return request.sdkRequest().destinationEndpoint();
    }

    static @Nullable String destinationType(ChatRequest request) {
        Endpoint endpoint = destinationEndpoint(request);
        return endpoint == null ? null : endpoint.typeAsString();
    }

    static @Nullable String destinationAddress(ChatRequest request) {
        Endpoint endpoint = destinationEndpoint(request);
        return endpoint == null ? null : endpoint.address();
    }

    static @Nullable String contactFlowId(ChatRequest request) {
        return request.sdkRequest().contactFlowId();
    }

    static @Nullable Map<String, SegmentAttributeValue> segmentAttributes(ChatRequest request) {
        return request.sdkRequest().hasSegmentAttributes()
                ? request.sdkRequest().segmentAttributes()
                : null;
    }

    static @Nullable Map<String, String> attributes(ChatRequest request) {
        return request.sdkRequest().hasAttributes() ? request.sdkRequest().attributes() : null;
    }

    static @Nullable Integer chatDurationInMinutes(ChatRequest request) {
        return request.sdkRequest().chatDurationInMinutes();
    }

    static @Nullable ParticipantDetails participantDetails(ChatRequest request) {
        return request.sdkRequest().participantDetails();
    }

    static @Nullable String displayName(ChatRequest request) {
        ParticipantDetails details = participantDetails(request);
        return details == null ? null : details.displayName();
    }

    static @Nullable ChatMessage message(ChatRequest request) {
        return request.sdkRequest().initialSystemMessage();
    }

    static @Nullable String contentType(ChatRequest request) {
        ChatMessage message = message(request);
        return message == null ? null : message.contentType();
    }

    static @Nullable String content(ChatRequest request) {
        ChatMessage message = message(request);
        return message == null ? null : message.content();
    }

    static @Nullable TemplatedMessageConfig template(ChatRequest request) {
        return request.template();
    }

    static @Nullable String knowledgeBaseId(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.knowledgeBaseId();
    }

    static @Nullable String messageTemplateId(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.messageTemplateId();
    }

    static @Nullable TemplateAttributes templateAttributes(ChatRequest request) {
        TemplatedMessageConfig template = request.template();
        return template == null ? null : template.templateAttributes();
    }

    static @Nullable Map<String, String> customAttributes(ChatRequest request) {
        TemplateAttributes attributes = templateAttributes(request);
        return attributes != null && attributes.hasCustomAttributes() ? attributes.customAttributes() : null;
    }

    static @Nullable String relatedContactId(ChatRequest request) {
        return request.sdkRequest().relatedContactId();
    }

    static @Nullable List<String> supportedTypes(ChatRequest request) {
        return request.sdkRequest().hasSupportedMessagingContentTypes()
                ? request.sdkRequest().supportedMessagingContentTypes()
                : null;
    }

    static @Nullable String clientToken(ChatRequest request) {
        return request.sdkRequest().clientToken();
    }
}
