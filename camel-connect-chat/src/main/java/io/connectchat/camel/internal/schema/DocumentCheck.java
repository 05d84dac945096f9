package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import java.util.Map;

/** Checks a document by its schema. Constraints report to it what they find wrong with the value that they look at. */
public final class DocumentCheck {
    private final Document document;
    private final boolean strict;
    private final boolean whole;
    private final Violations violations;

    /** The value that a constraint looks at, and whose the constraint is. */
    private ValueLocation place;

    private Owner owner = Owner.AWS;

    private DocumentCheck(Document document, boolean strict, boolean whole, ValueLocation at, Violations violations) {
        this.document = document;
        this.strict = strict;
        this.whole = whole;
        this.violations = violations;
        this.place = at;
    }

    /**
     * Checks a whole request.
     *
     * @param strict whether the rules that we inferred count too
     */
    public static void ofRequest(Structure schema, Document document, boolean strict, Violations violations) {
        ofRequest(schema, document, strict, true, violations);
    }

    /** Checks what options say: what is missing may come with a message. */
    public static void ofOptions(Structure schema, Document document, boolean strict, Violations violations) {
        ofRequest(schema, document, strict, false, violations);
    }

    private static void ofRequest(
            Structure schema, Document document, boolean strict, boolean whole, Violations violations) {
        ValueLocation at = ValueLocation.ofRequest(schema.name(), Origin.BODY, violations);
        new DocumentCheck(document, strict, whole, at, violations).members(schema, document.plain(), at);
    }

    /** Checks a value that an option sets for messages that do not say it. */
    public static void ofCompleting(
            Member<?, ?> member, Object value, Document options, boolean strict, Violations violations) {
        ValueLocation at = new ValueLocation(member.path(), Origin.BODY, violations);
        new DocumentCheck(options, strict, false, at, violations).value(member, value, at);
    }

    private void members(Structure structure, Map<String, ?> members, ValueLocation at) {
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
    private void missing(Member<?, ?> member, ValueLocation holder) {
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
    private <T> void value(Member<?, T> member, Object value, ValueLocation at) {
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

    private void entries(MapOf map, Map<String, ?> entries, ValueLocation at) {
        ValueLocation holder = at.from(document.origin(at.path()));
        int position = 0;
        for (Map.Entry<String, ?> entry : entries.entrySet()) {
            String key = entry.getKey();
            position++;
            ValueLocation inMap = map.entries().containsKey(key) ? holder.member(key) : holder.entry(key, position);
            check(map.keyLength(), key, inMap.key());
            for (Constraint<String> constraint : map.keyConstraints()) {
                check(constraint, key, inMap);
            }
            value(map.value(key), entry.getValue(), inMap);
        }
        for (Member<?, ?> entry : map.entries().values()) {
            if (whole && !entries.containsKey(entry.name())) {
                missing(entry, holder);
            }
        }
    }

    private <T> void check(Constraint<T> constraint, T value, ValueLocation at) {
        if (strict || constraint.owner() != Owner.INFERRED) {
            place = at;
            owner = constraint.owner();
            constraint.check().check(value, this);
        }
    }

    /** The whole request, for a constraint that looks at several members. */
    public Document document() {
        return document;
    }

    /** Reports that the value breaks the constraint. */
    public void wrong(String rule, String remedy) {
        String path = place.path();
        violations.add(path, rule, document.originName(path), remedy, owner);
    }
}
