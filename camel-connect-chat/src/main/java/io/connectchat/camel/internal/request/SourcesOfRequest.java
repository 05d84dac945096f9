package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.request.SourceValues.Value;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.MapOf;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of a request, in the order in which they are asked, and the document that they make. */
record SourcesOfRequest(List<SourceValues> inOrder) {

    /** The precedence: of two sources that set the same member, the one named earlier wins. */
    static SourcesOfRequest headerThenBodyThenOption(SourceValues header, SourceValues body, SourceValues option) {
        return new SourcesOfRequest(List.of(header, body, option));
    }

    Document document(Structure schema) {
        return new Document(schema, members(schema), this::origin);
    }

    private @Nullable Origin origin(Member<?, ?> member) {
        Value value = value(member);
        return value == null ? null : value.origin();
    }

    private Map<String, Object> members(Structure structure) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Member<?, ?> member : structure.members().values()) {
            Object value = plain(member);
            if (value != null) {
                plain.put(member.name(), value);
            }
        }
        return plain;
    }

    private @Nullable Object plain(Member<?, ?> member) {
        if (member instanceof Structure inner && inner.isAssembled()) {
            return isMentioned(inner) ? members(inner) : null;
        }
        Value value = value(member);
        return member instanceof MapOf map && !map.entries().isEmpty()
                ? withEntries(map, value)
                : value == null ? null : value.plain();
    }

    private boolean isMentioned(Structure structure) {
        for (SourceValues source : inOrder) {
            if (source.mentions(structure)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Map<String, Object> withEntries(MapOf map, @Nullable Value others) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Member<?, ?> entry : map.entries().values()) {
            Value value = value(entry);
            if (value != null) {
                all.put(entry.name(), value.plain());
            }
        }
        if (others != null && others.plain() instanceof Map<?, ?> plain) {
            plain.forEach((key, value) -> all.put((String) key, value));
        }
        return others == null && all.isEmpty() ? null : all;
    }

    private @Nullable Value value(Member<?, ?> member) {
        for (SourceValues source : inOrder) {
            Value value = source.get(member);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
