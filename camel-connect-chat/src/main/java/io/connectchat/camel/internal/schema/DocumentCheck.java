package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Location;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import java.util.Map;

/** Checks a document by its schema. */
public final class DocumentCheck {
    private final Document document;
    private final boolean strict;
    private final boolean whole;
    private final Violations violations;

    private DocumentCheck(Document document, boolean strict, boolean whole, Violations violations) {
        this.document = document;
        this.strict = strict;
        this.whole = whole;
        this.violations = violations;
    }

    /**
     * Checks a whole request.
     *
     * @param strict whether the rules that we inferred count too
     */
    public static void ofRequest(Structure schema, Document document, boolean strict, Violations violations) {
        new DocumentCheck(document, strict, true, violations)
                .members(schema, document.plain(), Location.ofRequest(schema.name(), Origin.BODY, violations));
    }

    /** Checks what options say: what is missing may come with a message. */
    public static void ofOptions(Structure schema, Document document, boolean strict, Violations violations) {
        new DocumentCheck(document, strict, false, violations)
                .members(schema, document.plain(), Location.ofRequest(schema.name(), Origin.BODY, violations));
    }

    /** Checks a value that an option sets for messages that do not say it. */
    public static void ofCompleting(
            Member<?, ?> member, Object value, Document options, boolean strict, Violations violations) {
        new DocumentCheck(options, strict, false, violations)
                .value(member, value, new Location(member.path(), Origin.BODY, violations));
    }

    private void members(Structure structure, Map<String, ?> members, Location at) {
        for (Member<?, ?> member : structure.members().values()) {
            Object value = members.get(member.name());
            if (value != null) {
                value(member, value, at.member(member.name()));
            } else if (whole || !structure.isAssembled()) {
                missing(member, at);
            }
        }
    }

    /** A member that was given and could not be read is reported already. */
    private void missing(Member<?, ?> member, Location holder) {
        String remedy = member.remedyIfMissing();
        if (remedy == null) {
            return;
        }
        String path = holder.member(member.name()).path();
        if (!violations.isUnreadable(path)) {
            violations.add(path, "is required", "set by none of " + document.couldComeFrom(path), remedy, Owner.AWS);
        }
    }

    @SuppressWarnings("unchecked") // a document has the shape that its schema says
    private <T> void value(Member<?, T> member, Object value, Location at) {
        for (Constraint<T> constraint : member.constraints()) {
            check(constraint, (T) value, at);
        }
        if (member instanceof Structure structure) {
            members(structure, (Map<String, ?>) value, at);
        } else if (member instanceof MapOf map) {
            entries(map, (Map<String, ?>) value, at);
        } else if (member instanceof ListOf list) {
            int index = 0;
            for (Object element : (List<?>) value) {
                value(list.element(), element, at.element(index++));
            }
        }
    }

    private void entries(MapOf map, Map<String, ?> entries, Location at) {
        Location holder = at.from(document.origin(at.path()));
        int position = 0;
        for (Map.Entry<String, ?> entry : entries.entrySet()) {
            String key = entry.getKey();
            position++;
            Location place = map.entries().containsKey(key) ? holder.member(key) : holder.entry(key, position);
            TextLength.check(key, 1, map.longestKey(), finding(place, " (its key)", Owner.AWS));
            for (Constraint<String> constraint : map.keyConstraints()) {
                check(constraint, key, place);
            }
            value(map.value(key), entry.getValue(), place);
        }
        for (Member<?, ?> entry : map.entries().values()) {
            if (whole && !entries.containsKey(entry.name())) {
                missing(entry, holder);
            }
        }
    }

    private <T> void check(Constraint<T> constraint, T value, Location at) {
        if (strict || constraint.owner() != Owner.INFERRED) {
            constraint.check().check(value, finding(at, "", constraint.owner()));
        }
    }

    private Finding finding(Location at, String part, Owner owner) {
        return new Finding(document, at, part, owner, violations);
    }
}
