package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import io.connectchat.camel.internal.request.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that one endpoint checks. */
public final class ChatRules {
    private static final Logger LOG = LoggerFactory.getLogger(ChatRules.class);

    private final List<MemberRules> rules;
    private final AllowedDestinations allowedDestinations;
    private final boolean strict;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Of each member, for all endpoints; by whether what AWS does not say counts too. */
    private static final List<MemberRules> STRICT = rules(true);

    private static final List<MemberRules> OF_AWS = rules(false);

    /** Reads the options; what is wrong with them is added to the problems. */
    public ChatRules(ConnectChatConfiguration configuration, Problems problems) {
        strict = configuration.getValidation() == Validation.strict;
        rules = strict ? STRICT : OF_AWS;
        allowedDestinations = new AllowedDestinations(configuration.getAllowedDestinations(), problems);
    }

    /** Checks a whole request, whose options were checked before; all that is wrong with it is added to the problems. */
    public void check(ChatRequest request, Problems problems) {
        Findings ofAws = new Findings(request, Owner.AWS, problems);
        Findings inferred = new Findings(request, Owner.INFERRED, problems);
        for (MemberRules member : rules) {
            for (Rule rule : member.toCheck(request)) {
                rule.check().check(request, rule.owner() == Owner.INFERRED ? inferred : ofAws);
            }
        }
        allowedDestinations.check(request, problems);
        if (strict && MessageChecks.mayNotBeCarried(request) && warned.compareAndSet(false, true)) {
            LOG.warn("The first message's ContentType is not text/plain, which is all that SMS and WhatsApp carry of"
                    + " other messages (our conclusion, not AWS's rule). Said once for each endpoint.");
        }
    }

    /** Checks what an endpoint's options say alone: what is missing may come with a message. */
    public void checkOptions(ChatRequest options, Problems problems) {
        for (MemberRules member : rules) {
            for (Rule rule : member.toCheckOfOptions(options)) {
                rule.check().check(options, new Findings(options, rule.owner(), problems));
            }
        }
        allowedDestinations.check(options, problems);
    }

    private static List<MemberRules> rules(boolean strict) {
        List<MemberRules> rules = new ArrayList<>();
        for (Part part : Part.ALL) {
            rules.add(new MemberRules(part, strict));
        }
        return rules;
    }
}
