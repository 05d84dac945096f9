package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.state.AddressPattern;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts or requests a query asks for: all that it names must hold.
 *
 * @param query the query
 */
record Wanted(Query query) {
    /** The first value of a name, or {@code null}. */
    @Nullable
    String value(String name) {
        List<String> values = query.all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** What is wrong with the query. */
    void require() {
        String number = value("number");
        if (number != null && digits(number).isEmpty()) {
            throw new IllegalArgumentException("number must have a digit: it is a part of a phone number.");
        }
    }

    /** Whether these are a customer's address, {@code destination} and {@code number} in the query. */
    boolean hasAddress(@Nullable String address) {
        String destination = value("destination");
        String number = value("number");
        return (destination == null || isDestination(destination, address))
                && (number == null || (address != null && digits(address).contains(digits(number))));
    }

    /** A plus that is not encoded comes as a space: so one without it is meant as well. */
    private static boolean isDestination(String wanted, @Nullable String address) {
        String pattern = wanted.replaceAll("\\s", "");
        String given = address == null ? null : address.replaceAll("\\s", "");
        return AddressPattern.matches(pattern, given)
                || (given != null
                        && given.startsWith("+")
                        && !pattern.startsWith("+")
                        && AddressPattern.matches("+" + pattern, given));
    }

    /** Whether one of these texts has the one that is asked for as a part, in upper or lower case. */
    boolean hasText(Collection<String> texts) {
        String text = value("text");
        return text == null
                || texts.stream()
                        .anyMatch(candidate ->
                                candidate.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether these are the attributes that are asked for, each as {@code name} or {@code name=value}. */
    boolean hasAttributes(Map<?, ?> attributes) {
        return query.all("attribute").stream().allMatch(wanted -> {
            int equals = wanted.indexOf('=');
            return equals < 0
                    ? attributes.containsKey(wanted)
                    : wanted.substring(equals + 1).equals(attributes.get(wanted.substring(0, equals)));
        });
    }

    /** Whether a name of the query, if it is there, has this value. */
    boolean hasValue(String name, @Nullable String actual) {
        String value = value(name);
        return value == null || value.equals(actual);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
