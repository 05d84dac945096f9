package io.connectchat.simulator.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A string, its length in characters, which are Unicode code points. */
public final class Text extends Shape {
    private final int min;
    private final int max;
    private final List<Rule<String>> rules;

    private Text(int min, int max, List<Rule<String>> rules) {
        this.min = min;
        this.max = max;
        this.rules = rules;
    }

    /** A string of any length. */
    public static Text text() {
        return text(0, Integer.MAX_VALUE);
    }

    /** A string of so many characters, both bounds included. */
    public static Text text(int min, int max) {
        return new Text(min, max, List.of());
    }

    /** This, and a rule more. */
    public Text where(Authority authority, Predicate<String> kept, String demand) {
        return where(Rule.of(authority, kept, demand));
    }

    /** This, and a rule more. */
    public Text where(Rule<String> rule) {
        List<Rule<String>> more = new ArrayList<>(rules);
        more.add(rule);
        return new Text(min, max, List.copyOf(more));
    }

    /** This, and one of these values exactly. */
    public Text oneOf(String... values) {
        return oneOf(List.of(values));
    }

    /** This, and one of these values exactly. */
    public Text oneOf(List<String> values) {
        return where(Authority.AWS, values::contains, "must be " + String.join(" or ", values));
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        if (!(value instanceof String)) {
            throw new WrongTypeException(place, "a string");
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        String text = (String) value;
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            String bounds = min == 0 ? "at most " + max : min + " to " + max;
            findings.violation(
                    Authority.AWS, place, "must be " + bounds + " characters long, and has " + length + " characters");
        }
        for (Rule<String> rule : rules) {
            rule.check(text, place, findings);
        }
    }
}
