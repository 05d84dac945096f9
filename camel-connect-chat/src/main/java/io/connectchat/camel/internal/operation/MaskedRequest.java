package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.ListOf;
import io.connectchat.camel.internal.schema.MapOf;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A request as a log may show it: the API's names, and how long each value is. Keys of maps are values of the message too. */
final class MaskedRequest {
    private MaskedRequest() {}

    static String of(Structure schema, Document request) {
        return of(schema, request.plain());
    }

    private static String of(Member<?, ?> member, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry(member, entry))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list && member instanceof ListOf items) {
            return list.stream().map(item -> of(items.element(), item)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "text(" + text.length() + ")" : "number";
    }

    private static String entry(Member<?, ?> holder, Map.Entry<?, ?> entry) {
        String key = (String) entry.getKey();
        if (holder instanceof MapOf map) {
            String shown = map.entries().containsKey(key) ? key : "key(" + key.length() + ")";
            return shown + ": " + of(map.value(key), entry.getValue());
        }
        Member<?, ?> member =
                Objects.requireNonNull(((Structure) holder).members().get(key));
        return key + ": " + of(member, entry.getValue());
    }
}
