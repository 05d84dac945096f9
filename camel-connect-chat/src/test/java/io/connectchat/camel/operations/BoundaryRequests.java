package io.connectchat.camel.operations;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.FLOW;
import static io.connectchat.camel.support.ChatRouteTestSupport.INSTANCE;
import static io.connectchat.camel.support.ChatRouteTestSupport.SOURCE;

import io.connectchat.camel.api.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests of every operation whose one member lies at a limit, just inside it or just outside. */
final class BoundaryRequests {
    private static final String CONTACT = "00000000-0000-4000-8000-000000000000";
    private static final int NAME_LENGTH = 32_767;

    private final Operation operation;
    private final List<BoundaryRequest> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param name what differs from a request that keeps all rules
     */
    record BoundaryRequest(Operation operation, String name, Map<String, Object> members) {
        @Override
        public String toString() {
            return operation + " " + name;
        }
    }

    private BoundaryRequests(Operation operation) {
        this.operation = operation;
    }

    static Stream<BoundaryRequest> ofAllOperations() {
        return Stream.of(Operation.values()).flatMap(operation -> new BoundaryRequests(operation).generate().stream());
    }

    private List<BoundaryRequest> generate() {
        good(operation).keySet().forEach(this::without);
        lengths("InstanceId", 1, 100, "");
        switch (operation) {
            case startOutboundChatContact -> start();
            case stopContact -> {
                contact("ContactId");
                add("DisconnectReason.Code", List.of("", "x".repeat(300)), "DisconnectReason", "Code");
            }
            case describeContact -> contact("ContactId");
            case getContactAttributes -> contact("InitialContactId");
            case updateContactAttributes -> {
                contact("InitialContactId");
                attributes("Attributes");
            }
            case tagContact -> {
                contact("ContactId");
                numbers("Tags", i -> tags(i), 1, 6);
                keys(key -> Map.of(key, "value"), "Tags", 128);
                texts(256).forEach(text -> add("a value", List.of(Map.of("key", text)), "Tags"));
            }
            case untagContact -> {
                contact("ContactId");
                numbers("TagKeys", i -> List.copyOf(tags(i).keySet()), 1, 6);
                keys(List::of, "TagKeys", 128);
            }
            case listAssociatedContacts -> {
                contact("ContactId");
                add("MaxResults", List.of(0, 1, 100, 101), "MaxResults");
            }
        }
        return all;
    }

    private void start() {
        lengths("ContactFlowId", 1, 500, "");
        lengths("RelatedContactId", 1, 256, "");
        lengths("ClientToken", 1, 500, "");
        texts(256).forEach(text -> add("DisplayName", List.of(text), "ParticipantDetails", "DisplayName"));
        add("an empty DisplayName", List.of(""), "ParticipantDetails", "DisplayName");
        String arn = SOURCE.substring(0, SOURCE.indexOf('/') + 1);
        add(
                "an ARN's length",
                List.of(arn + "a".repeat(256 - arn.length()), arn + "a".repeat(257 - arn.length())),
                "SourceEndpoint",
                "Address");
        add(
                "the customer's number",
                List.of("+1", "+12", "+123456789012345", "+1234567890123456", "+01", "12"),
                "DestinationEndpoint",
                "Address");
        add("ChatDurationInMinutes", List.of(59, 60, 10_080, 10_081), "ChatDurationInMinutes");
        add("a type", List.of("TELEPHONE_NUMBER", "EMAIL"), "SourceEndpoint", "Type");
        texts(1024).forEach(text -> add("a text on SMS", List.of(text), "InitialSystemMessage", "Content"));
        add("an empty text", List.of(""), "InitialSystemMessage", "Content");
        add("a text's type", List.of("text/plain", "image/png", ""), "InitialSystemMessage", "ContentType");
        add(
                "SupportedMessagingContentTypes",
                List.of(List.of("text/plain"), List.of("text/markdown"), List.of("text/plain", "image/png")),
                "SupportedMessagingContentTypes");
        attributes("Attributes");
        List.of("k".repeat(128), "k".repeat(129), "", "a key", "a_-Z9")
                .forEach(key -> add("a key", List.of(Map.of("ValueString", "v")), "SegmentAttributes", key));
        texts(1024).forEach(text -> add("a value", List.of(Map.of("ValueString", text)), "SegmentAttributes", "own"));
        add("two kinds", List.of(Map.of("ValueString", "a", "ValueInteger", 1)), "SegmentAttributes", "own");
        add("a list of one's own", List.of(Map.of("ValueList", List.of())), "SegmentAttributes", "own");
    }

    private void contact(String member) {
        lengths(member, 1, 256, "");
    }

    private void attributes(String member) {
        List.of("a_-Z9", "a key", "a.b", "é", "").forEach(key -> add("a key", List.of(Map.of(key, "v")), member));
        add(
                "a value",
                List.of(
                        Map.of("k", ""),
                        Map.of("k", "v".repeat(NAME_LENGTH)),
                        Map.of("k", "v".repeat(NAME_LENGTH + 1))),
                member);
        add(
                "bytes in all",
                List.of(
                        Map.of("a", "v".repeat(16_383), "b", "v".repeat(16_383)),
                        Map.of("a", "v".repeat(16_383), "b", "v".repeat(16_384)),
                        Map.of("a", "é".repeat(16_383)),
                        Map.of("ab", "é".repeat(16_384))),
                member);
    }

    private void keys(java.util.function.Function<String, Object> holder, String member, int longest) {
        List.of(
                        "k",
                        "k".repeat(longest),
                        "k".repeat(longest + 1),
                        "",
                        "aws:k",
                        "aws",
                        "Az9+,-./:;<=_",
                        "a b",
                        "a*",
                        "a>",
                        "é")
                .forEach(key -> add("the key " + shown(key), List.of(holder.apply(key)), member));
    }

    private void numbers(String member, IntFunction<Object> value, int least, int most) {
        IntStream.of(least - 1, least, most, most + 1)
                .forEach(i -> add(i + " of them", List.of(value.apply(i)), member));
    }

    private void lengths(String member, int least, int most, String prefix) {
        List<Object> values = new ArrayList<>(texts(most));
        values.add(prefix + "a".repeat(least));
        values.add("a".repeat(least - 1));
        add(member, values, member);
    }

    /** At the limit and above, in characters of one and of two UTF-16 units. */
    private static List<String> texts(int most) {
        return List.of("a".repeat(most), "a".repeat(most + 1), "😀".repeat(most), "😀".repeat(most + 1));
    }

    private static Map<String, String> tags(int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));
    }

    private void without(String member) {
        Map<String, Object> members = good(operation);
        members.remove(member);
        all.add(new BoundaryRequest(operation, "without " + member, members));
    }

    @SuppressWarnings("unchecked") // good() makes what is within
    private void add(String name, List<?> values, String... path) {
        for (Object value : values) {
            Map<String, Object> members = good(operation);
            Map<String, Object> holder = members;
            for (int i = 0; i < path.length - 1; i++) {
                holder = (Map<String, Object>) holder.computeIfAbsent(path[i], absent -> new LinkedHashMap<>());
            }
            holder.put(Objects.requireNonNull(path[path.length - 1]), value);
            if (holder.containsKey("Content") || holder.containsKey("ContentType")) {
                holder.putIfAbsent("Content", "Hello");
                holder.putIfAbsent("ContentType", "text/plain");
            }
            all.add(new BoundaryRequest(operation, name + " " + shown(value), members));
        }
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 10) + "… (" + text.codePointCount(0, text.length()) + ")";
    }

    private static Map<String, Object> good(Operation operation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("InstanceId", INSTANCE);
        switch (operation) {
            case startOutboundChatContact -> {
                members.put("ContactFlowId", FLOW);
                members.put("SourceEndpoint", endpoint("CONNECT_PHONENUMBER_ARN", SOURCE));
                members.put("DestinationEndpoint", endpoint("TELEPHONE_NUMBER", CUSTOMER));
                members.put(
                        "SegmentAttributes",
                        new LinkedHashMap<>(Map.of("connect:Subtype", Map.of("ValueString", "connect:SMS"))));
            }
            case getContactAttributes -> members.put("InitialContactId", CONTACT);
            case updateContactAttributes -> {
                members.put("InitialContactId", CONTACT);
                members.put("Attributes", Map.of("key", "value"));
            }
            case tagContact -> {
                members.put("ContactId", CONTACT);
                members.put("Tags", tags(1));
            }
            case untagContact -> {
                members.put("ContactId", CONTACT);
                members.put("TagKeys", List.of("key"));
            }
            case stopContact, describeContact, listAssociatedContacts -> members.put("ContactId", CONTACT);
        }
        return members;
    }

    private static Map<String, Object> endpoint(String type, String address) {
        return new LinkedHashMap<>(Map.of("Type", type, "Address", address));
    }
}
