package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rules that one of the request's members has to keep, with all within it.
 *
 * @param ofWholeRequest those of them that speak of what is missing, or stands beside it
 */
record MemberRules(Part part, List<Rule> all, List<Rule> ofWholeRequest) {
    static MemberRules of(String member, Rule... rules) {
        return of(Part.of(member), List.of(rules));
    }

    private static MemberRules of(Part part, List<Rule> rules) {
        return new MemberRules(
                part, rules, rules.stream().filter(Rule::ofWholeRequest).toList());
    }

    MemberRules only(Predicate<Rule> kept) {
        return of(part, all.stream().filter(kept).toList());
    }

    /** Those that options may break by themselves. */
    List<Rule> ofOptions() {
        return all.stream().filter(rule -> !rule.ofWholeRequest()).toList();
    }

    /** Those that a request may break whose endpoint's options were checked: what comes from them alone keeps the others. */
    List<Rule> toCheck(ChatRequest request) {
        return request.isOfOptionsAlone(part) ? ofWholeRequest : all;
    }
}
