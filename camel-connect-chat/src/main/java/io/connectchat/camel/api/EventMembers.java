package io.connectchat.camel.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of an event's JSON. Names may begin in upper case, as those of nested objects in AWS's samples do. */
record EventMembers(Map<String, @Nullable Object> members) {
    static EventMembers of(Map<?, ?> json) {
        return new EventMembers(copy(json));
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> json) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        json.forEach((name, value) -> copy.put(String.valueOf(name), copyOf(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        return value instanceof List<?> list
                ? list.stream().<@Nullable Object>map(EventMembers::copyOf).toList()
                : value;
    }

    private @Nullable Object get(String name) {
        Object value = members.get(name);
        return value != null ? value : members.get(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    @Nullable
    String text(String name) {
        return asText(get(name));
    }

    /** Of a member whose name is a user's. */
    @Nullable
    String exactText(String name) {
        return asText(members.get(name));
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new InvalidContactEventException("the member " + name + " is missing or is not text");
        }
        return text;
    }

    /** Without members if there is none. */
    EventMembers object(String name) {
        return object(get(name));
    }

    /** Of a member whose name is a user's. */
    EventMembers exactObject(String name) {
        return object(members.get(name));
    }

    @SuppressWarnings("unchecked") // copied with names that are text
    private static EventMembers object(@Nullable Object value) {
        return new EventMembers(value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of());
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            // What Java says of it quotes the value.
            throw new InvalidContactEventException("the member " + name + " must be a time in ISO 8601 format");
        }
    }

    Instant requiredInstant(String name) {
        requiredText(name);
        return Objects.requireNonNull(instant(name));
    }
}
