package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Problems;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that one endpoint checks. */
public final class ChatRules {
    private static final Logger LOG = LoggerFactory.getLogger(ChatRules.class);

    private final List<Rule> rules;
    private final List<Rule> rulesOfOptions;
    private final AllowedDestinations allowedDestinations;
    private final boolean strict;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Reads the options; what is wrong with them is added to the problems. */
    public ChatRules(ConnectChatConfiguration configuration, Problems problems) {
        strict = configuration.getValidation() == Validation.strict;
        rules = RuleTable.RULES.stream()
                .filter(rule -> strict || rule.owner() != Owner.INFERRED)
                .toList();
        rulesOfOptions = rules.stream().filter(rule -> !rule.ofWholeRequest()).toList();
        allowedDestinations = new AllowedDestinations(configuration.getAllowedDestinations(), problems);
    }

    /** Checks a whole request; all that is wrong with it is added to the problems. */
    public void check(ChatRequest request, Problems problems) {
        apply(rules, request, problems);
        allowedDestinations.check(request, problems);
        if (strict && MessageChecks.mayNotBeCarried(request) && warned.compareAndSet(false, true)) {
            LOG.warn("The first message's ContentType is not text/plain, which is all that SMS and WhatsApp carry of"
                    + " other messages (our conclusion, not AWS's rule). Said once for each endpoint.");
        }
    }

    /** Checks what an endpoint's options say alone: what is missing may come with a message. */
    public void checkOptions(ChatRequest options, Problems problems) {
        apply(rulesOfOptions, options, problems);
        allowedDestinations.check(options, problems);
    }

    private static void apply(List<Rule> rules, ChatRequest request, Problems problems) {
        Findings ofAws = new Findings(request, Owner.AWS, problems);
        Findings inferred = new Findings(request, Owner.INFERRED, problems);
        for (Rule rule : rules) {
            rule.check().check(request, rule.owner() == Owner.INFERRED ? inferred : ofAws);
        }
    }
}
