package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.violation.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A request in the API's shape, which keeps every rule until it is changed. */
final class RequestMap {
    private final Map<String, Object> request = new LinkedHashMap<>();

    RequestMap() {
        set("InstanceId", "instance");
        set("SourceEndpoint.Type", "CONNECT_PHONENUMBER_ARN");
        set("SourceEndpoint.Address", "arn:aws:connect:eu-west-2:111122223333:phone-number/number");
        set("DestinationEndpoint.Type", "TELEPHONE_NUMBER");
        set("DestinationEndpoint.Address", "+15550100");
        set("ContactFlowId", "flow");
        set("SegmentAttributes|connect:Subtype", Map.of("ValueString", "connect:SMS"));
        set("InitialSystemMessage.ContentType", "text/plain");
        set("InitialSystemMessage.Content", "hi");
    }

    /** Sets a member by its path; what stands behind a bar is one key, whatever is in it. */
    RequestMap set(String path, Object value) {
        List<String> names = names(path);
        Map<String, Object> holder = holder(names);
        holder.put(names.get(names.size() - 1), value);
        return this;
    }

    RequestMap remove(String path) {
        List<String> names = names(path);
        holder(names).remove(names.get(names.size() - 1));
        return this;
    }

    /** A template instead of the message. */
    RequestMap template() {
        remove("InitialSystemMessage");
        set("InitialTemplatedSystemMessage.KnowledgeBaseId", "base");
        set("InitialTemplatedSystemMessage.MessageTemplateId", "template");
        return set("InitialTemplatedSystemMessage.TemplateAttributes", Map.of());
    }

    Map<String, Object> map() {
        return request;
    }

    /** The request as it is read from a body. */
    ReadRequest read() {
        Mapping mapping = Mapping.mapping();
        mapping.options(RequestMap::noFallbacks).body(request);
        Mapping.Mapped mapped = mapping.map();
        if (!mapped.violations().isEmpty()) {
            throw new AssertionError("Can't be read: " + mapped.violations());
        }
        return mapped.request();
    }

    /** What breaks a rule. */
    List<Violation> violations(Validation validation) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setValidation(validation);
        Violations problems = new Violations("StartOutboundChatContact");
        Checking.request(configuration, read(), problems);
        return problems.list();
    }

    /** The content type has a default, which would stand in for one that is missing. */
    @SuppressWarnings("NullAway") // an empty option, which a route can't write
    private static void noFallbacks(ConnectChatConfiguration configuration) {
        configuration.setMessageContentType(null);
    }

    private static List<String> names(String path) {
        int bar = path.indexOf('|');
        List<String> names = new ArrayList<>(List.of((bar < 0 ? path : path.substring(0, bar)).split("\\.")));
        if (bar >= 0) {
            names.add(path.substring(bar + 1));
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> holder(List<String> names) {
        Map<String, Object> holder = request;
        for (String name : names.subList(0, names.size() - 1)) {
            Object inner = holder.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
            if (!(inner instanceof LinkedHashMap)) {
                inner = new LinkedHashMap<>((Map<String, Object>) inner);
                holder.put(name, inner);
            }
            holder = (Map<String, Object>) Objects.requireNonNull(inner);
        }
        return holder;
    }
}
