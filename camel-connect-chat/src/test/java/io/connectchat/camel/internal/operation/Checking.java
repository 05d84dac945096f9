package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.violation.Violations;

/** Checks what was read as an endpoint with these options does. */
final class Checking {
    private Checking() {}

    static void request(ConnectChatConfiguration options, ReadRequest request, Violations violations) {
        boolean strict = options.getValidation() == Validation.strict;
        DocumentCheck.ofRequest(Mapping.schema(), request.document(), strict, violations);
        guard(options, request, violations);
    }

    static void guard(ConnectChatConfiguration options, ReadRequest request, Violations violations) {
        new AllowedDestinations(options.getAllowedDestinations(), violations).check(request.document(), violations);
    }
}
