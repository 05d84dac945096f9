package io.connectchat.camel.internal.schema;

import io.connectchat.camel.internal.violation.Origin;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as its sources say it: plain maps, lists, text and whole numbers, with the origin of each value beside it. */
public final class Document {
    private final Structure schema;
    private final Map<String, Object> plain;
    private final Function<Member<?, ?>, @Nullable Origin> origins;

    /**
     * Makes one.
     *
     * @param origins where a member's value came from; null where no source sets it
     */
    public Document(Structure schema, Map<String, Object> plain, Function<Member<?, ?>, @Nullable Origin> origins) {
        this.schema = schema;
        this.plain = plain;
        this.origins = origins;
    }

    /** The request in the API's shape. Not to be changed. */
    public Map<String, Object> plain() {
        return plain;
    }

    /** What stands at a path of the API's names; null where nothing does. */
    public @Nullable Object at(String... names) {
        Object value = plain;
        for (String name : names) {
            value = value instanceof Map<?, ?> holder ? holder.get(name) : null;
        }
        return value;
    }

    /** The text at a path; null where none is. */
    public @Nullable String text(String... names) {
        return at(names) instanceof String text ? text : null;
    }

    /** Where the value at this path, or what holds it, came from; null where no source sets it. */
    public @Nullable Origin origin(String path) {
        Origin nearest = null;
        String nearestPath = "";
        for (Member<?, ?> member : schema.settable()) {
            // An entry of a map lies within the map, and may come from elsewhere.
            boolean nearer = isWithin(path, member.path()) && member.path().length() > nearestPath.length();
            boolean related = nearest == null ? nearer || isWithin(member.path(), path) : nearer;
            Origin origin = related ? origins.apply(member) : null;
            if (origin != null) {
                nearest = origin;
                nearestPath = member.path();
            }
        }
        return nearest;
    }

    /** The name of that origin, for a violation. */
    public String originName(String path) {
        Origin origin = origin(path);
        return origin == null ? "no source" : origin.name();
    }

    /** The names by which a member that is missing could be set. */
    public String couldComeFrom(String path) {
        return schema.settable().stream()
                .filter(member -> isWithin(member.path(), path))
                .findFirst()
                .or(() -> schema.settable().stream()
                        .filter(member -> isWithin(path, member.path()))
                        .findFirst())
                .map(member -> "header " + member.header() + ", body"
                        + (member.option() == null ? "" : ", option " + member.option()))
                .orElse("body");
    }

    /** Whether the path is the other one, or a member, an entry or an element of it. */
    private static boolean isWithin(String path, String other) {
        return path.startsWith(other)
                && (path.length() == other.length()
                        || path.charAt(other.length()) == '.'
                        || path.charAt(other.length()) == '[');
    }
}
