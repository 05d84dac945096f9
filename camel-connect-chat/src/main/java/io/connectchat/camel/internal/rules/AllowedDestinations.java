package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prefixes that customers' numbers may start with: a guard against toll fraud, whatever the validation. */
final class AllowedDestinations {
    private static final String OPTION = "allowedDestinations";

    private final List<String> prefixes = new ArrayList<>();

    /** Reads prefixes separated by commas; null allows any number. */
    AllowedDestinations(@Nullable String names, Problems problems) {
        if (names == null) {
            return;
        }
        for (String name : names.split(",", -1)) {
            // In a URI's query a plus stands for a space, and +1,+44 arrives without any.
            String prefix = name.trim().startsWith("+") ? name.trim() : "+" + name.trim();
            prefixes.add(prefix);
            if (!Shapes.isE164Prefix(prefix)) {
                problems.add(
                        OPTION,
                        "has a prefix that no number in E.164 starts with",
                        "option " + OPTION,
                        "Write + and the country code, separated by commas, as in +1,+44",
                        Owner.ENDPOINT);
            }
        }
    }

    void check(ChatRequest request, Problems problems) {
        String address = Members.DESTINATION_ADDRESS.in(request);
        if (address != null && !isAllowed(address)) {
            new Findings(request, Owner.ENDPOINT, problems)
                    .add(
                            "DestinationEndpoint.Address",
                            "starts with none of the prefixes of the option " + OPTION,
                            "Send to allowed numbers alone, or add the prefix to the option");
        }
    }

    private boolean isAllowed(String address) {
        for (String prefix : prefixes) {
            if (address.startsWith(prefix)) {
                return true;
            }
        }
        return prefixes.isEmpty();
    }
}
