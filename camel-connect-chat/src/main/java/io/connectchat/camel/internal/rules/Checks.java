package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.rules.Rule.Check;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of checks that the rule table is made of. Where a value is missing, all but {@link #required} pass. */
final class Checks {
    private Checks() {}

    /** Reads a member of a request. */
    @FunctionalInterface
    interface Getter<T> extends Function<ChatRequest, @Nullable T> {}

    static Check required(String path, Getter<?> member, String remedy) {
        return (request, findings) -> {
            if (member.apply(request) == null) {
                findings.missing(path, remedy);
            }
        };
    }

    /** Required inside a member that is itself optional. */
    static Check requiredWith(Getter<?> holder, String path, Getter<?> member, String remedy) {
        return (request, findings) -> {
            if (holder.apply(request) != null && member.apply(request) == null) {
                findings.missing(path, remedy);
            }
        };
    }

    static Check length(String path, Getter<String> member, int min, int max) {
        return (request, findings) -> {
            String text = member.apply(request);
            if (text != null) {
                length(path, text, min, max, findings);
            }
        };
    }

    static void length(String path, String text, int min, int max, Findings findings) {
        int length = TextLength.codePoints(text);
        if (length > max) {
            findings.add(path, "may have " + max + " characters, and has " + length, "Shorten it");
        } else if (length < min) {
            findings.add(path, "is empty", "Leave it out, or give it a value");
        }
    }

    static Check range(String path, Getter<Integer> member, int min, int max) {
        return (request, findings) -> {
            Integer number = member.apply(request);
            if (number != null && (number < min || number > max)) {
                findings.add(path, "must lie between " + min + " and " + max, "Choose a number within");
            }
        };
    }

    static Check oneOf(String path, Getter<String> member, Set<String> allowed) {
        return (request, findings) -> {
            String value = member.apply(request);
            if (value != null && !allowed.contains(value)) {
                findings.add(path, "is none of the values that are allowed", "Use one of " + listed(allowed));
            }
        };
    }

    static Check matches(String path, Getter<String> member, Predicate<String> test, String rule, String remedy) {
        return (request, findings) -> {
            String value = member.apply(request);
            if (value != null && !test.test(value)) {
                findings.add(path, rule, remedy);
            }
        };
    }

    static Check eachEntry(String path, Getter<? extends Map<String, String>> member, int keyMax, int valueMax) {
        return (request, findings) -> {
            Map<String, String> map = member.apply(request);
            if (map != null) {
                for (Map.Entry<String, String> entry : map.entrySet()) {
                    String key = entry.getKey();
                    if (!TextLength.isWithin(key, 1, keyMax)) {
                        length(request.entryPath(path, key) + " (its key)", key, 1, keyMax, findings);
                    }
                    if (!TextLength.isWithin(entry.getValue(), 0, valueMax)) {
                        length(request.entryPath(path, key), entry.getValue(), 0, valueMax, findings);
                    }
                }
            }
        };
    }

    static Check keys(String path, Getter<? extends Map<String, ?>> member, Predicate<String> test, String rule) {
        return (request, findings) -> {
            Map<String, ?> map = member.apply(request);
            if (map != null) {
                for (String key : map.keySet()) {
                    if (!test.test(key)) {
                        findings.add(request.entryPath(path, key), rule, "Rename the key");
                    }
                }
            }
        };
    }

    static Check bytesInAll(String path, Getter<? extends Map<String, String>> member, int max) {
        return (request, findings) -> {
            Map<String, String> map = member.apply(request);
            if (map != null) {
                long bytes = 0;
                for (Map.Entry<String, String> entry : map.entrySet()) {
                    bytes += TextLength.utf8Bytes(entry.getKey()) + TextLength.utf8Bytes(entry.getValue());
                }
                if (bytes > max) {
                    findings.add(
                            path,
                            "may have " + max + " bytes of UTF-8 in all, and has " + bytes,
                            "Send fewer or shorter attributes");
                }
            }
        };
    }

    static String listed(Set<String> values) {
        return String.join(", ", values.stream().sorted().toList());
    }
}
