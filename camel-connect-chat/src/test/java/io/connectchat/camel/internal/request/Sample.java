package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/**
 * A value for one row of the field table, in all the forms that it may come in.
 *
 * @param path the row's path
 * @param api the value in the API's shape, as plain Java
 * @param text the value as text
 * @param read the value as the SDK holds it
 * @param option sets the row's option to it; null where the row has none
 * @param sdk sets it in the SDK's request; null where that has no place for it
 */
record Sample(
        String path,
        Object api,
        String text,
        Object read,
        @Nullable BiConsumer<ConnectChatConfiguration, Object> option,
        @Nullable BiConsumer<StartOutboundChatContactRequest.Builder, Object> sdk) {

    /** The value of that number; values of different numbers differ. A new row needs a sample here. */
    static Sample of(String path, int n) {
        String text = "text " + n;
        return switch (path) {
            case "InstanceId" ->
                plain(path, "instance-" + n, ConnectChatConfiguration::setInstanceId, (r, v) -> r.instanceId(v));
            case "ContactFlowId" ->
                plain(path, "flow-" + n, ConnectChatConfiguration::setContactFlowId, (r, v) -> r.contactFlowId(v));
            case "RelatedContactId" ->
                plain(path, text, ConnectChatConfiguration::setRelatedContactId, (r, v) -> r.relatedContactId(v));
            case "ClientToken" -> plain(path, text, null, (r, v) -> r.clientToken(v));
            case "ParticipantDetails.DisplayName" ->
                plain(
                        path,
                        text,
                        ConnectChatConfiguration::setDisplayName,
                        (r, v) -> r.participantDetails(d -> d.displayName(v)));
            case "InitialSystemMessage.ContentType" ->
                plain(
                        path,
                        text,
                        ConnectChatConfiguration::setMessageContentType,
                        (r, v) -> r.initialSystemMessage(m -> m.contentType(v)));
            case "InitialSystemMessage.Content" ->
                plain(path, text, null, (r, v) -> r.initialSystemMessage(m -> m.content(v)));
            case "InitialTemplatedSystemMessage.KnowledgeBaseId" ->
                plain(path, text, ConnectChatConfiguration::setKnowledgeBaseId, null);
            case "InitialTemplatedSystemMessage.MessageTemplateId" ->
                plain(path, text, ConnectChatConfiguration::setMessageTemplateId, null);
            case "InitialTemplatedSystemMessage.TemplateAttributes.CustomerProfileAttributes" ->
                plain(path, text, ConnectChatConfiguration::setCustomerProfileAttributes, null);
            case "InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes" ->
                map(path, n, (c, v) -> c.setTemplateAttributes(objects(v)), null);
            case "Attributes" ->
                map(path, n, (c, v) -> c.setAttributes(objects(v)), (r, v) -> r.attributes(strings(v)));
            case "ChatDurationInMinutes" ->
                new Sample(
                        path,
                        60 + n,
                        Integer.toString(60 + n),
                        60 + n,
                        (c, v) -> c.setChatDurationInMinutes(60 + n),
                        (r, v) -> r.chatDurationInMinutes(60 + n));
            case "SourceEndpoint" ->
                endpoint(
                        path,
                        EndpointType.CONNECT_PHONENUMBER_ARN,
                        "arn:aws:connect:eu-west-2:111122223333:phone-number/number-" + n,
                        ConnectChatConfiguration::setSourceEndpoint,
                        (r, v) -> r.sourceEndpoint((Endpoint) v));
            case "DestinationEndpoint" ->
                endpoint(
                        path,
                        EndpointType.TELEPHONE_NUMBER,
                        "+1555010" + n,
                        ConnectChatConfiguration::setDestinationEndpoint,
                        (r, v) -> r.destinationEndpoint((Endpoint) v));
            case "SupportedMessagingContentTypes" ->
                new Sample(
                        path,
                        List.of("text/plain", "type/" + n),
                        "text/plain, type/" + n,
                        List.of("text/plain", "type/" + n),
                        (c, v) -> c.setSupportedMessagingContentTypes("text/plain, type/" + n),
                        (r, v) -> r.supportedMessagingContentTypes("text/plain", "type/" + n));
            case "SegmentAttributes" -> segmentAttributes(path, n);
            case "SegmentAttributes.connect:Subtype" -> subtype(path, n);
            default -> throw new IllegalArgumentException("A row without a sample: " + path);
        };
    }

    private static Sample plain(
            String path,
            String value,
            @Nullable BiConsumer<ConnectChatConfiguration, String> option,
            @Nullable BiConsumer<StartOutboundChatContactRequest.Builder, String> sdk) {
        return new Sample(
                path,
                value,
                value,
                value,
                option == null ? null : (c, v) -> option.accept(c, value),
                sdk == null ? null : (r, v) -> sdk.accept(r, value));
    }

    private static Sample map(
            String path,
            int n,
            BiConsumer<ConnectChatConfiguration, Object> option,
            @Nullable BiConsumer<StartOutboundChatContactRequest.Builder, Object> sdk) {
        Map<String, String> map = new TreeMap<>(Map.of("first", "value " + n, "second", "+1555010" + n));
        return new Sample(path, map, Mapping.json(map), map, option, sdk);
    }

    private static Sample endpoint(
            String path,
            EndpointType type,
            String address,
            BiConsumer<ConnectChatConfiguration, String> option,
            BiConsumer<StartOutboundChatContactRequest.Builder, Object> sdk) {
        return new Sample(
                path,
                Map.of("Type", type.toString(), "Address", address),
                address,
                Endpoint.builder().type(type).address(address).build(),
                (c, v) -> option.accept(c, address),
                sdk);
    }

    private static Sample segmentAttributes(String path, int n) {
        Map<String, Object> api = Map.of("mine", Map.of("ValueInteger", n));
        Map<String, SegmentAttributeValue> read =
                Map.of("mine", SegmentAttributeValue.builder().valueInteger(n).build());
        return new Sample(
                path,
                api,
                Mapping.json(api),
                read,
                (c, v) -> c.setSegmentAttributes(Map.of("mine", n)),
                (r, v) -> r.segmentAttributes(read));
    }

    private static Sample subtype(String path, int n) {
        String channel = "connect:" + (n == 1 ? "SMS" : n == 2 ? "WhatsApp" : "Channel" + n);
        SegmentAttributeValue read =
                SegmentAttributeValue.builder().valueString(channel).build();
        return new Sample(
                path,
                Map.of("ValueString", channel),
                channel,
                read,
                (c, v) -> {
                    if (n == 1 || n == 2) {
                        c.setSubtype(n == 1 ? Subtype.SMS : Subtype.WhatsApp);
                    } else {
                        c.setSegmentAttributes(Map.of("connect:Subtype", channel));
                    }
                },
                (r, v) -> r.segmentAttributes(Map.of("connect:Subtype", read)));
    }

    /** The value in a request in the API's shape, names in PascalCase. */
    Map<String, Object> inRequest() {
        Object value = api;
        for (String rest = path; !rest.isEmpty(); ) {
            int dot = rest.lastIndexOf('.');
            value = Map.of(rest.substring(dot + 1), value);
            rest = dot < 0 ? "" : rest.substring(0, dot);
        }
        return objects(value);
    }

    /** The same, names in camelCase. */
    Map<String, Object> inCamelCase() {
        return camelCase(inRequest());
    }

    private static Map<String, Object> camelCase(Map<String, Object> pascal) {
        Map<String, Object> camel = new LinkedHashMap<>();
        pascal.forEach((name, value) -> camel.put(
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                value instanceof Map ? camelCase(objects(value)) : value));
        return camel;
    }

    StartOutboundChatContactRequest inSdkRequest() {
        StartOutboundChatContactRequest.Builder request = StartOutboundChatContactRequest.builder();
        java.util.Objects.requireNonNull(sdk, path).accept(request, read);
        return request.build();
    }

    void setOption(ConnectChatConfiguration configuration) {
        java.util.Objects.requireNonNull(option, path).accept(configuration, read);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objects(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> strings(Object map) {
        return (Map<String, String>) map;
    }
}
