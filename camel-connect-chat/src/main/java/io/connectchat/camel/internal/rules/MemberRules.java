package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import java.util.ArrayList;
import java.util.List;

/** The rules that one of the request's members has to keep, with all within it. */
final class MemberRules {
    private final Part part;
    private final List<Rule> all;
    private final List<Rule> ofOptions = new ArrayList<>();
    private final List<Rule> ofWholeRequest = new ArrayList<>();

    private MemberRules(Part part, List<Rule> rules) {
        this.part = part;
        this.all = rules;
        for (Rule rule : rules) {
            (rule.ofWholeRequest() ? ofWholeRequest : ofOptions).add(rule);
        }
    }

    static MemberRules of(String member, Rule... rules) {
        return new MemberRules(Part.of(member), List.of(rules));
    }

    /** Without what AWS does not say. */
    MemberRules ofAws() {
        return new MemberRules(
                part,
                all.stream().filter(rule -> rule.owner() != Owner.INFERRED).toList());
    }

    List<Rule> all() {
        return all;
    }

    /** Those that options may break by themselves. */
    List<Rule> ofOptions() {
        return ofOptions;
    }

    /**
     * Those that a request may break whose endpoint's options were checked: what comes from options alone keeps the others.
     */
    List<Rule> toCheck(ChatRequest request) {
        return request.isOfOptionsAlone(part) ? ofWholeRequest : all;
    }
}
