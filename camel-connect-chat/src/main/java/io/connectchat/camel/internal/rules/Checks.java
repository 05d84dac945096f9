package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Member;
import io.connectchat.camel.internal.rules.Rule.Check;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of checks that the rule table is made of. Where a value is missing, all but {@link #required} pass. */
final class Checks {
    private Checks() {}

    // No lambdas, though they would be shorter: an application starts with these, and for functions that keep as much
    // the
    // JVM makes four classes more each.

    private record Length(Member<String> member, int min, int max) implements Check {
        @Override
        public void check(ChatRequest request, Findings findings) {
            String text = member.in(request);
            if (text != null) {
                length(member.path(), text, min, max, findings);
            }
        }
    }

    private record Match(Member<String> member, Predicate<String> test, String rule, String remedy) implements Check {
        @Override
        public void check(ChatRequest request, Findings findings) {
            String value = member.in(request);
            if (value != null && !test.test(value)) {
                findings.add(member.path(), rule, remedy);
            }
        }
    }

    static Check required(Member<?> member, String remedy) {
        return (request, findings) -> {
            if (member.in(request) == null) {
                findings.missing(member.path(), remedy);
            }
        };
    }

    /** Required inside a member that is itself optional. */
    static Check requiredWith(Member<?> holder, Member<?> member, String remedy) {
        return (request, findings) -> {
            if (holder.in(request) != null && member.in(request) == null) {
                findings.missing(member.path(), remedy);
            }
        };
    }

    static Check length(Member<String> member, int min, int max) {
        return new Length(member, min, max);
    }

    static void length(String path, String text, int min, int max, Findings findings) {
        int length = TextLength.codePoints(text);
        if (length > max) {
            findings.add(path, "may have " + max + " characters, and has " + length, "Shorten it");
        } else if (length < min) {
            findings.add(path, "is empty", "Leave it out, or give it a value");
        }
    }

    static Check range(Member<Integer> member, int min, int max) {
        return (request, findings) -> {
            Integer number = member.in(request);
            if (number != null && (number < min || number > max)) {
                findings.add(member.path(), "must lie between " + min + " and " + max, "Choose a number within");
            }
        };
    }

    static Check oneOf(Member<String> member, Set<String> allowed) {
        return (request, findings) -> {
            String value = member.in(request);
            if (value != null && !allowed.contains(value)) {
                findings.add(member.path(), "is none of the values that are allowed", "Use one of " + listed(allowed));
            }
        };
    }

    static Check matches(Member<String> member, Predicate<String> test, String rule, String remedy) {
        return new Match(member, test, rule, remedy);
    }

    static Check eachEntry(Member<? extends Map<String, String>> member, int keyMax, int valueMax) {
        return (request, findings) -> {
            Map<String, String> map = member.in(request);
            if (map != null) {
                for (Map.Entry<String, String> entry : map.entrySet()) {
                    String key = entry.getKey();
                    if (!TextLength.isWithin(key, 1, keyMax)) {
                        length(request.entryPath(member.path(), key) + " (its key)", key, 1, keyMax, findings);
                    }
                    if (!TextLength.isWithin(entry.getValue(), 0, valueMax)) {
                        length(request.entryPath(member.path(), key), entry.getValue(), 0, valueMax, findings);
                    }
                }
            }
        };
    }

    static Check keys(Member<? extends Map<String, ?>> member, Predicate<String> test, String rule) {
        return (request, findings) -> {
            Map<String, ?> map = member.in(request);
            if (map != null) {
                for (String key : map.keySet()) {
                    if (!test.test(key)) {
                        findings.add(request.entryPath(member.path(), key), rule, "Rename the key");
                    }
                }
            }
        };
    }

    static Check bytesInAll(Member<? extends Map<String, String>> member, int max) {
        return (request, findings) -> {
            Map<String, String> map = member.in(request);
            if (map != null) {
                long bytes = 0;
                for (Map.Entry<String, String> entry : map.entrySet()) {
                    bytes += TextLength.utf8Bytes(entry.getKey()) + TextLength.utf8Bytes(entry.getValue());
                }
                if (bytes > max) {
                    findings.add(
                            member.path(),
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
