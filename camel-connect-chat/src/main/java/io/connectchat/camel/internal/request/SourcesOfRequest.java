package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.request.SourceValues.Value;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.MapOf;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of a request, in the order in which they are asked, and the document that they make. */
record SourcesOfRequest(SourceValues header, SourceValues body, SourceValues option) {
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
        return header.mentions(structure) || body.mentions(structure) || option.mentions(structure);
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

    /** The precedence: header, then body, then option. */
    private @Nullable Value value(Member<?, ?> member) {
        Value ofHeader = header.get(member);
        Value ofBody = ofHeader == null ? body.get(member) : ofHeader;
        return ofBody == null ? option.get(member) : ofBody;
    }
}
