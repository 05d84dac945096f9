package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;

/**
 * One rule, whose it is, and whether it speaks of the whole request: what is missing among an endpoint's options may
 * yet come with a message.
 */
record Rule(Owner owner, boolean ofWholeRequest, Check check) {
    /** Looks at a request and reports what breaks the rule. */
    @FunctionalInterface
    interface Check {
        void check(ChatRequest request, Findings findings);
    }

    static Rule aws(Check check) {
        return new Rule(Owner.AWS, false, check);
    }

    static Rule inferred(Check check) {
        return new Rule(Owner.INFERRED, false, check);
    }

    /** The same rule, checked only when all sources have spoken. */
    Rule whole() {
        return new Rule(owner, true, check);
    }
}
