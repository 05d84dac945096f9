package io.connectchat.camel.internal.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.model.ChatMessage;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.ParticipantDetails;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplateAttributes;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/** What the rows of the field table fill: the SDK's request, and its members within members while they grow. */
final class Target {
    private final StartOutboundChatContactRequest.Builder request = StartOutboundChatContactRequest.builder();
    private final ParticipantDetails.Builder participant = ParticipantDetails.builder();
    private final ChatMessage.Builder message = ChatMessage.builder();
    private final TemplatedMessageConfig.Builder template = TemplatedMessageConfig.builder();
    private final TemplateAttributes.Builder templateAttributes = TemplateAttributes.builder();
    private @Nullable Map<String, SegmentAttributeValue> segmentAttributes;
    private @Nullable SegmentAttributeValue subtype;

    /** What a body that is the SDK's request says of its call (headers, timeouts) goes with it. */
    void overrideConfiguration(AwsRequestOverrideConfiguration configuration) {
        request.overrideConfiguration(configuration);
    }

    void instanceId(String id) {
        request.instanceId(id);
    }

    void sourceEndpoint(Endpoint endpoint) {
        request.sourceEndpoint(endpoint);
    }

    void destinationEndpoint(Endpoint endpoint) {
        request.destinationEndpoint(endpoint);
    }

    void contactFlowId(String id) {
        request.contactFlowId(id);
    }

    void segmentAttributes(Map<String, SegmentAttributeValue> attributes) {
        segmentAttributes = attributes;
    }

    void subtype(SegmentAttributeValue value) {
        subtype = value;
    }

    void attributes(Map<String, String> attributes) {
        request.attributes(attributes);
    }

    void chatDurationInMinutes(Integer minutes) {
        request.chatDurationInMinutes(minutes);
    }

    void displayName(String name) {
        participant.displayName(name);
    }

    void contentType(String type) {
        message.contentType(type);
    }

    void content(String text) {
        message.content(text);
    }

    void knowledgeBaseId(String id) {
        template.knowledgeBaseId(id);
    }

    void messageTemplateId(String id) {
        template.messageTemplateId(id);
    }

    void customAttributes(Map<String, String> attributes) {
        templateAttributes.customAttributes(attributes);
    }

    void customerProfileAttributes(String serialized) {
        templateAttributes.customerProfileAttributes(serialized);
    }

    void relatedContactId(String id) {
        request.relatedContactId(id);
    }

    void supportedMessagingContentTypes(List<String> types) {
        request.supportedMessagingContentTypes(types);
    }

    void clientToken(String token) {
        request.clientToken(token);
    }

    /** The request; a member made of members is there if one of the sources mentions it. */
    ChatRequest build(Sources sources) {
        if (sources.mention("ParticipantDetails")) {
            request.participantDetails(participant.build());
        }
        if (sources.mention("InitialSystemMessage")) {
            request.initialSystemMessage(message.build());
        }
        if (subtype != null) {
            Map<String, SegmentAttributeValue> whole = new LinkedHashMap<>();
            whole.put(SubtypeReader.KEY, subtype);
            if (segmentAttributes != null) {
                whole.putAll(segmentAttributes);
            }
            request.segmentAttributes(whole);
        } else if (segmentAttributes != null) {
            request.segmentAttributes(segmentAttributes);
        }
        return new ChatRequest(request.build(), template(sources), sources);
    }

    private @Nullable TemplatedMessageConfig template(Sources sources) {
        if (!sources.mention(FieldTable.TEMPLATE)) {
            return null;
        }
        if (sources.mention(FieldTable.TEMPLATE_ATTRIBUTES)) {
            template.templateAttributes(templateAttributes.build());
        }
        return template.build();
    }
}
