package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules that one of the request's members has to keep, with all within it. In arrays, which need no iterators. */
final class MemberRules {
    private static final Rule[] NONE = {};

    private final Part part;
    private final Rule[] all;
    private final Rule[] ofOptions;
    private final Rule[] ofWholeRequest;

    private MemberRules(Part part, Rule[] rules) {
        this.part = part;
        this.all = rules;
        this.ofOptions = only(rules, rule -> !rule.ofWholeRequest());
        this.ofWholeRequest = only(rules, Rule::ofWholeRequest);
    }

    static MemberRules of(String member, Rule... rules) {
        return new MemberRules(Part.of(member), rules);
    }

    /** Without what AWS does not say. */
    MemberRules ofAws() {
        return new MemberRules(part, only(all, rule -> rule.owner() != Owner.INFERRED));
    }

    List<Rule> all() {
        return List.of(all);
    }

    /** Those that options may break by themselves. */
    List<Rule> ofOptions() {
        return List.of(ofOptions);
    }

    /**
     * Those that a request may break whose endpoint's options were checked: what comes from options alone keeps the others.
     * Not to be changed.
     */
    Rule[] toCheck(ChatRequest request) {
        return request.isOfOptionsAlone(part) ? ofWholeRequest : all;
    }

    private static Rule[] only(Rule[] rules, Predicate<Rule> kept) {
        List<Rule> some = new ArrayList<>();
        for (Rule rule : rules) {
            if (kept.test(rule)) {
                some.add(rule);
            }
        }
        return some.toArray(NONE);
    }
}
