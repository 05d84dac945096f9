package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.schema.MapOf;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import io.connectchat.camel.internal.violation.Violations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one source (the headers, the body or the options) says. */
final class SourceValues {
    private final Map<Member<?, ?>, Value> values = new HashMap<>();

    /** The structures that it names, be they empty. */
    private final Set<Structure> mentioned = new HashSet<>();

    /** A value that was read: plain maps, lists, text and whole numbers, and where it came from. */
    record Value(Object plain, Origin origin) {}

    @Nullable
    Value get(Member<?, ?> member) {
        return values.get(member);
    }

    boolean mentions(Structure structure) {
        return mentioned.contains(structure);
    }

    void mention(Structure structure) {
        mentioned.add(structure);
    }

    /** Reads a member that sources set as a whole; says whether it could be read. */
    boolean take(Member<?, ?> member, Object raw, Origin origin, Violations violations) {
        Object plain = ValueReader.read(member, raw, new ValueLocation(member.path(), origin, violations));
        if (plain == null) {
            return false;
        }
        if (member instanceof MapOf map && plain instanceof Map<?, ?> entries) {
            takeEntries(map, entries, origin, violations);
        }
        put(member, new Value(plain, origin), violations);
        return true;
    }

    /** An entry that has a header of its own is set by itself: a header may set it over a body's other entries. */
    private void takeEntries(MapOf map, Map<?, ?> entries, Origin origin, Violations violations) {
        for (Member<?, ?> entry : map.entries().values()) {
            Object plain = entries.remove(entry.name());
            if (plain != null) {
                put(entry, new Value(plain, origin), violations);
            }
        }
    }

    /** Reads the members of a structure that is put together from all sources; it is noted even when it is empty. */
    boolean takeMembers(Structure structure, Object object, ValueLocation at) {
        mentioned.addAll(structure.holders());
        mention(structure);
        return ObjectMembers.forEach(structure, object, at, (member, raw, place) -> {
            if (member instanceof Structure inner && inner.isAssembled()) {
                Object plain = ObjectMembers.plain(raw, place);
                return plain != null && takeMembers(inner, plain, place);
            }
            return take(member, raw, place.origin(), place.violations());
        });
    }

    private void put(Member<?, ?> member, Value value, Violations violations) {
        Value before = values.get(member);
        if (before != null && !before.plain().equals(value.plain())) {
            new ValueLocation(member.path(), value.origin(), violations)
                    .refuse("is also set by " + before.origin() + " to a different value", "Keep one of them");
            return;
        }
        values.put(member, value);
        if (!member.isOnlyCompleting() || value.origin().kind() != Origin.Kind.OPTION) {
            mentioned.addAll(member.holders());
        }
    }
}
