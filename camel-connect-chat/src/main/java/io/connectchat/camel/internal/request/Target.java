package io.connectchat.camel.internal.request;

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
    private final ChatMessage.Builder message = ChatMessage.builder();
    private @Nullable String displayName;
    private @Nullable Template template;
    private @Nullable Map<String, SegmentAttributeValue> segmentAttributes;
    private @Nullable SegmentAttributeValue subtype;

    /** Few messages have one. */
    private record Template(TemplatedMessageConfig.Builder config, TemplateAttributes.Builder attributes) {}

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
        displayName = name;
    }

    void contentType(String type) {
        message.contentType(type);
    }

    void content(String text) {
        message.content(text);
    }

    void knowledgeBaseId(String id) {
        template().config.knowledgeBaseId(id);
    }

    void messageTemplateId(String id) {
        template().config.messageTemplateId(id);
    }

    void customAttributes(Map<String, String> attributes) {
        template().attributes.customAttributes(attributes);
    }

    void customerProfileAttributes(String serialized) {
        template().attributes.customerProfileAttributes(serialized);
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
    StartOutboundChatContactRequest.Builder request(Sources sources) {
        if (sources.mention(Holders.PARTICIPANT)) {
            request.participantDetails(
                    ParticipantDetails.builder().displayName(displayName).build());
        }
        if (sources.mention(Holders.MESSAGE)) {
            request.initialSystemMessage(message.build());
        }
        Map<String, SegmentAttributeValue> attributes = SubtypeReader.join(segmentAttributes, subtype);
        if (attributes != null) {
            request.segmentAttributes(attributes);
        }
        return request;
    }

    /** The template, if one of the sources mentions it. */
    @Nullable
    TemplatedMessageConfig template(Sources sources) {
        return sources.mention(Holders.TEMPLATE) ? config(template(), sources) : null;
    }

    private static TemplatedMessageConfig config(Template template, Sources sources) {
        if (sources.mention(Holders.TEMPLATE_ATTRIBUTES)) {
            template.config.templateAttributes(template.attributes.build());
        }
        return template.config.build();
    }

    private Template template() {
        Template present = template;
        if (present == null) {
            present = new Template(TemplatedMessageConfig.builder(), TemplateAttributes.builder());
            template = present;
        }
        return present;
    }
}
