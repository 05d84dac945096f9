package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Origin;
import io.connectchat.camel.internal.request.Problems;

/** What the rule at hand finds in the request at hand. */
record Findings(ChatRequest request, Owner owner, Problems problems) {

    /** Reports a value that breaks the rule. */
    void add(String path, String rule, String remedy) {
        String origin = request.origin(path).map(Origin::name).orElse("no source");
        problems.add(path, rule, origin, remedy, owner);
    }

    /** Reports a member that is missing, unless it was given and could not be read: that is reported already. */
    void missing(String path, String remedy) {
        if (!problems.isUnreadable(path)) {
            problems.add(path, "is required", "set by none of " + ChatRequest.couldComeFrom(path), remedy, owner);
        }
    }
}
