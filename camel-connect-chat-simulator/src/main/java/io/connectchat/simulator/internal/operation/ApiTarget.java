package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request's method and path lead.
 *
 * @param operation the operation, or {@code null} if no operation has them
 * @param pathMembers the members that the path names, decoded
 */
public record ApiTarget(@Nullable ConnectOperation operation, Map<String, String> pathMembers) {
    private static final ApiTarget NOWHERE = new ApiTarget(null, Map.of());

    /** One operation's place: a part in braces is a member. */
    private record Route(ConnectOperation operation, String method, String template, List<String> parts) {
        Route(ConnectOperation operation, String method, String template) {
            this(operation, method, template, split(template));
        }
    }

    private static final List<Route> ROUTES = List.of(
            new Route(ConnectOperation.START_OUTBOUND_CHAT_CONTACT, "PUT", "/contact/outbound-chat"),
            new Route(ConnectOperation.STOP_CONTACT, "POST", "/contact/stop"),
            new Route(ConnectOperation.DESCRIBE_CONTACT, "GET", "/contacts/{InstanceId}/{ContactId}"),
            new Route(
                    ConnectOperation.GET_CONTACT_ATTRIBUTES,
                    "GET",
                    "/contact/attributes/{InstanceId}/{InitialContactId}"),
            new Route(ConnectOperation.UPDATE_CONTACT_ATTRIBUTES, "POST", "/contact/attributes"),
            new Route(ConnectOperation.TAG_CONTACT, "POST", "/contact/tags"),
            new Route(ConnectOperation.UNTAG_CONTACT, "DELETE", "/contact/tags/{InstanceId}/{ContactId}"),
            new Route(ConnectOperation.LIST_ASSOCIATED_CONTACTS, "GET", "/contact/associated/{InstanceId}"),
            new Route(ConnectOperation.SEARCH_CONTACTS, "POST", "/search-contacts"),
            new Route(ConnectOperation.START_CHAT_CONTACT, "PUT", "/contact/chat"),
            new Route(ConnectOperation.START_CONTACT_STREAMING, "POST", "/contact/start-streaming"),
            new Route(ConnectOperation.STOP_CONTACT_STREAMING, "POST", "/contact/stop-streaming"),
            new Route(ConnectOperation.CREATE_PARTICIPANT_CONNECTION, "POST", "/participant/connection"),
            new Route(ConnectOperation.SEND_MESSAGE, "POST", "/participant/message"),
            new Route(ConnectOperation.SEND_EVENT, "POST", "/participant/event"),
            new Route(ConnectOperation.GET_TRANSCRIPT, "POST", "/participant/transcript"),
            new Route(ConnectOperation.DISCONNECT_PARTICIPANT, "POST", "/participant/disconnect"));

    /** All operations with their methods and paths, as a message for a caller who has met none of them. */
    public static String known() {
        return ROUTES.stream()
                .map(route -> route.operation.apiName() + " (" + route.method + " " + route.template + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Where this method and path lead.
     *
     * @param path the path as it came, rightly percent-encoded: a slash within a member is encoded there
     */
    public static ApiTarget of(String method, String path) {
        List<String> parts = split(path);
        for (Route route : ROUTES) {
            if (route.method.equals(method) && route.parts.size() == parts.size()) {
                Map<String, String> members = match(route.parts, parts);
                if (members != null) {
                    return new ApiTarget(route.operation, members);
                }
            }
        }
        return NOWHERE;
    }

    private static @Nullable Map<String, String> match(List<String> template, List<String> parts) {
        Map<String, String> members = Map.of();
        for (int i = 0; i < parts.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                members = members.isEmpty() ? new LinkedHashMap<>() : members;
                members.put(expected.substring(1, expected.length() - 1), decoded(parts.get(i)));
            } else if (!expected.equals(parts.get(i))) {
                return null;
            }
        }
        return members;
    }

    /** In a path, unlike in a form, a plus is a plus. */
    private static String decoded(String part) {
        return part.indexOf('%') < 0 ? part : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static List<String> split(String path) {
        return new ArrayList<>(Arrays.asList(path.split("/", -1)));
    }
}
