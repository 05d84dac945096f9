package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that one of the request's members has to keep, with all within it. In arrays, which need no iterators. */
final class MemberRules {
    private static final Rule[] NONE = {};

    private final Part part;
    private final boolean strict;
    private volatile @Nullable Kinds kinds;

    /**
     * Makes those of a part.
     *
     * @param strict whether what AWS does not say counts too
     */
    MemberRules(Part part, boolean strict) {
        this.part = part;
        this.strict = strict;
    }

    /** All rules, those that options may break by themselves, and those that speak of the whole request. */
    private record Kinds(Rule[] all, Rule[] ofOptions, Rule[] ofWholeRequest) {}

    /** Those that a request may break that is an endpoint's options: what they don't say may come with a message. */
    Rule[] toCheckOfOptions(ChatRequest options) {
        return options.mayBreakRules(part) ? kinds().ofOptions : NONE;
    }

    /**
     * Those that a request may break whose endpoint's options were checked: what comes from options alone keeps the others.
     * Not to be changed.
     */
    Rule[] toCheck(ChatRequest request) {
        return request.isOfOptionsAlone(part) ? kinds().ofWholeRequest : kinds().all;
    }

    private Kinds kinds() {
        Kinds known = kinds;
        if (known == null) {
            known = newKinds();
            kinds = known;
        }
        return known;
    }

    private Kinds newKinds() {
        List<Rule> all = new ArrayList<>();
        List<Rule> ofOptions = new ArrayList<>();
        List<Rule> ofWholeRequest = new ArrayList<>();
        for (Rule rule : RuleTable.of(part.name())) {
            if (strict || rule.owner() != Owner.INFERRED) {
                all.add(rule);
                (rule.ofWholeRequest() ? ofWholeRequest : ofOptions).add(rule);
            }
        }
        return new Kinds(all.toArray(NONE), ofOptions.toArray(NONE), ofWholeRequest.toArray(NONE));
    }
}
