package io.connectchat.simulator.internal.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A structure: named members, each with a shape of its own, and rules that look at several of them. A member that is
 * {@code null} is absent.
 */
public final class Structure extends Shape {
    private record Member(Shape shape, boolean required) {}

    private final Map<String, Member> members;
    private final List<Rule<Map<String, ?>>> rules;

    private Structure(Map<String, Member> members, List<Rule<Map<String, ?>>> rules) {
        this.members = members;
        this.rules = rules;
    }

    /** A structure without members, to which they are added. */
    public static Structure structure() {
        return new Structure(Map.of(), List.of());
    }

    /** This, and a member more, which must be given. */
    public Structure required(String name, Shape shape) {
        return with(name, new Member(shape, true));
    }

    /** This, and a member more, which may be left out. */
    public Structure optional(String name, Shape shape) {
        return with(name, new Member(shape, false));
    }

    /** This, and a rule more, which looks at the structure as a whole. */
    public Structure where(Rule<Map<String, ?>> rule) {
        List<Rule<Map<String, ?>>> more = new ArrayList<>(rules);
        more.add(rule);
        return new Structure(members, List.copyOf(more));
    }

    private Structure with(String name, Member member) {
        Map<String, Member> more = new LinkedHashMap<>(members);
        more.put(name, member);
        return new Structure(more, rules);
    }

    /**
     * Judges a request.
     *
     * @param request the request's members
     * @param strict whether the simulator's own rules count, beside AWS's
     * @throws WrongTypeException if a member has another JSON type than its shape
     */
    public Findings judge(Map<String, @Nullable Object> request, boolean strict) {
        requireType(request, Path.ROOT);
        Findings findings = new Findings(strict);
        check(request, Path.ROOT, findings);
        return findings;
    }

    @Override
    void requireType(@Nullable Object candidate, Path place) {
        if (!(candidate instanceof Map<?, ?>)) {
            throw new WrongTypeException(place, "an object");
        }
        asMap(candidate).forEach((name, value) -> {
            Member member = members.get(name);
            if (member != null && value != null) {
                member.shape.requireType(value, place.member(name));
            }
        });
    }

    @Override
    void check(Object candidate, Path place, Findings findings) {
        Map<String, @Nullable Object> values = asMap(candidate);
        members.forEach((name, member) -> {
            Object value = values.get(name);
            if (value != null) {
                member.shape.check(value, place.member(name), findings);
            } else if (member.required) {
                findings.violation(Authority.AWS, place.member(name), "is required");
            }
        });
        for (String name : values.keySet()) {
            if (!members.containsKey(name)) {
                findings.violation(Authority.SIMULATOR, place.member(name), unknown(name));
            }
        }
        for (Rule<Map<String, ?>> rule : rules) {
            rule.check(values, place, findings);
        }
    }

    private String unknown(String name) {
        Optional<String> meant =
                members.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
        String hint = meant.map(known -> "did you mean " + known + "?")
                .orElseGet(() -> "the members are " + String.join(", ", members.keySet()));
        return "is no member of the API: " + hint;
    }

    @SuppressWarnings("unchecked") // the reader of JSON makes no other maps
    private static Map<String, @Nullable Object> asMap(Object candidate) {
        return (Map<String, @Nullable Object>) candidate;
    }
}
