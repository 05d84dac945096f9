package io.connectchat.camel.internal.schema;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Text. */
public final class Text extends Member<Text, String> {
    private @Nullable String arnOf;
    private @Nullable String byDefault;
    private final Map<String, String> shortNames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Text(String name) {
        super(name);
    }

    public static Text text(String name) {
        return new Text(name);
    }

    /** What a list or a map holds, which has no name. */
    public static Text text() {
        return new Text("");
    }

    @Override
    Text self() {
        return this;
    }

    /** AWS's limits, in characters. */
    public Text length(int min, int max) {
        return aws(limit(min, max));
    }

    static Constraint.Check<String> limit(int min, int max) {
        return (text, at) -> {
            int length = TextLength.codePoints(text);
            if (length > max) {
                at.wrong("must be at most " + max + " characters long but has " + length, "Shorten it");
            } else if (length < min) {
                at.wrong("must not be empty", "Remove it or set a value");
            }
        };
    }

    /** Takes the ID out of an ARN of such a resource. */
    public Text idOrArn(String resource) {
        arnOf = resource;
        return this;
    }

    /** What it is where a source sets the structure and not this member. */
    public Text byDefault(String value) {
        byDefault = value;
        return this;
    }

    /** A short name, in any case, for one of its values. */
    public Text shortName(String shortName, String value) {
        shortNames.put(shortName, value);
        return this;
    }

    public @Nullable String byDefaultValue() {
        return byDefault;
    }

    /** The text that is sent for what a source says. */
    public String meant(String said) {
        String id = arnOf == null ? said : ConnectArn.idIn(said, arnOf);
        return shortNames.getOrDefault(id, id);
    }

    public static Constraint.Check<String> matching(Predicate<String> test, String rule, String remedy) {
        return (value, at) -> {
            if (!test.test(value)) {
                at.wrong(rule, remedy);
            }
        };
    }

    public static Constraint.Check<String> oneOf(String... allowed) {
        return matching(
                Set.of(allowed)::contains, "must be one of the allowed values", "Use one of " + listed(allowed));
    }

    /** Values in their order, for a remedy. */
    public static String listed(String... values) {
        return String.join(", ", java.util.Arrays.stream(values).sorted().toList());
    }
}
