package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import io.connectchat.camel.internal.request.JsonText.JsonDecimal;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.ValueLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Everything that a route may use as an object (Map, Jackson node, JSON text, SDK type), seen as its members. */
final class ObjectMembers {
    private ObjectMembers() {}

    /** Takes one member; says whether it could be read. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(Member<?, ?> member, Object value, ValueLocation at);
    }

    /**
     * Visits the members that are set, by their names in PascalCase or camelCase; says whether all of them are known and
     * could be read.
     */
    static boolean forEach(Structure structure, Object plain, ValueLocation at, Visitor visitor) {
        Map<String, ?> members = of(plain, at);
        if (members == null) {
            return false;
        }
        boolean whole = true;
        List<Member<?, ?>> seen = new ArrayList<>();
        for (Map.Entry<String, ?> entry : members.entrySet()) {
            Object value = entry.getValue();
            if (value == null || isNull(value)) {
                continue;
            }
            Member<?, ?> member = structure.find(entry.getKey());
            if (member == null) {
                refuseUnknown(entry.getKey(), structure, at);
                whole = false;
            } else if (!seen.contains(member)) {
                seen.add(member);
                whole &= visitor.visit(member, value, at.member(member.name()));
            } else {
                at.member(member.name()).refuse("is set in two spellings", "Keep one of them");
                whole = false;
            }
        }
        return whole;
    }

    /** The stranger's name itself is shown only where it is nearly one of ours: else it may be a customer's. */
    private static void refuseUnknown(String unknown, Structure structure, ValueLocation at) {
        Set<String> names = structure.members().keySet();
        Optional<String> nearest = NearestName.of(unknown, names);
        at.refuse(
                nearest.isPresent()
                        ? "has an unknown member " + unknown
                        : "has an unknown member, whose name is not shown",
                nearest.map(name -> "Did you mean " + name + "?")
                        .orElseGet(() -> "The known members are " + String.join(", ", new TreeSet<>(names))));
    }

    /** JSON text and Jackson nodes as plain Java, what the SDK's builders build; everything else as it is. */
    static @Nullable Object plain(Object raw, ValueLocation at) {
        if (raw instanceof TreeNode node) {
            return JsonText.read(node, at);
        }
        if (raw instanceof CharSequence text && looksLikeObject(text)) {
            return JsonText.read(text.toString(), at);
        }
        // A builder knows its members, and can't be asked for them as what it builds can.
        return raw instanceof SdkBuilder<?, ?> builder ? builder.build() : raw;
    }

    /** Asked without Jackson, whose classes take long to load: what the options of a start hold is seldom JSON. */
    static boolean looksLikeObject(CharSequence text) {
        return beginsWith('{', text);
    }

    /**
     * Whether text was meant as a JSON object where any text is allowed too: a brace, and what may follow it in JSON. So
     * <code>{Name}, your order is ready</code> is text.
     */
    static boolean isMeantAsObject(CharSequence text) {
        int brace = firstOf(text, 0);
        int next = brace < 0 || text.charAt(brace) != '{' ? -1 : firstOf(text, brace + 1);
        return next >= 0 && (text.charAt(next) == '"' || text.charAt(next) == '}');
    }

    /** Whether this is the first character behind what JSON takes for spaces. */
    static boolean beginsWith(char c, CharSequence text) {
        int first = firstOf(text, 0);
        return first >= 0 && text.charAt(first) == c;
    }

    private static int firstOf(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return i;
            }
        }
        return -1;
    }

    /** Null, or JSON's null in a tree. */
    static boolean isNull(@Nullable Object raw) {
        return raw == null || raw instanceof TreeNode node && node.asToken() == JsonToken.VALUE_NULL;
    }

    static boolean isObject(@Nullable Object plain) {
        return plain instanceof Map || plain instanceof SdkPojo;
    }

    /**
     * The members, of which those count that are not {@link #isNull}; or null where this is no object or has a key that is no
     * text, and is refused. A map with text for keys is returned as it is, not to be changed.
     */
    static @Nullable Map<String, ?> of(Object plain, ValueLocation at) {
        if (plain instanceof SdkPojo pojo) {
            return SdkFields.read(pojo);
        }
        if (plain instanceof Map<?, ?> map) {
            return hasPlainKeys(map) ? withPlainKeys(map) : members(map, at);
        }
        return at.refuse(
                "is " + kind(plain) + " where an object is expected", "Give a Map, JSON text or the SDK's type");
    }

    /** Text of one class is equal where it is the same, so that no key can be there twice; not so by identity. */
    private static boolean hasPlainKeys(Map<?, ?> map) {
        if (map instanceof IdentityHashMap) {
            return false;
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // its keys were looked at
    private static Map<String, ?> withPlainKeys(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static @Nullable Map<String, ?> members(Map<?, ?> map, ValueLocation at) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence key)) {
                return at.refuse("has a key that is not text", "Use text for keys");
            }
            if (!isNull(entry.getValue()) && members.put(key.toString(), entry.getValue()) != null) {
                return at.refuse("has the same key twice", "Keep one of them");
            }
        }
        return members;
    }

    /** A value's kind, for a message that must not show the value. */
    static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence) {
            return "text";
        }
        if (value instanceof Map || value instanceof SdkPojo) {
            return "an object";
        }
        if (value instanceof Iterable || value instanceof Object[]) {
            return "a list";
        }
        if (value instanceof JsonDecimal || value instanceof Float || value instanceof Double) {
            return "a number with a fraction";
        }
        String name = value.getClass().getSimpleName();
        // A U begins a UUID and a URI, which are said with a consonant.
        return (name.matches("(?i)[aeio].*") ? "an " : "a ") + name;
    }
}
