package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.PhoneNumber;
import io.connectchat.camel.internal.violation.Violations;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes that customers' numbers may start with, and those that they may not: a guard against toll fraud, whatever the
 * validation. Of several prefixes that a number starts with, the longest decides.
 */
final class AllowedDestinations {
    private static final String OPTION = "allowedDestinations";
    private static final String ADDRESS = "DestinationEndpoint.Address";
    private static final String EXCLUDED = "!";

    /** Whether each prefix is allowed. */
    private final Map<String, Boolean> prefixes = new HashMap<>();

    /** Reads prefixes separated by commas; null allows any number. */
    AllowedDestinations(@Nullable String names, Violations violations) {
        if (names == null) {
            return;
        }
        for (String name : names.split(",", -1)) {
            read(name.trim(), violations);
        }
        for (String prefix : prefixes.keySet()) {
            if (!isAllowed(prefix)
                    && prefixes.containsValue(true)
                    && !isAllowed(prefix.substring(0, prefix.length() - 1))) {
                refuse("excludes a prefix that no allowed prefix covers", "Remove the exclusion", violations);
            }
        }
    }

    private void read(String name, Violations violations) {
        boolean allowed = !name.startsWith(EXCLUDED);
        String number = allowed ? name : name.substring(EXCLUDED.length()).trim();
        // In a URI's query a plus stands for a space, and +1,+44 arrives without any.
        String prefix = number.startsWith("+") ? number : "+" + number;
        if (!PhoneNumber.isE164Prefix(prefix)) {
            refuse(
                    "must contain only prefixes of numbers in E.164 format",
                    "Write + and the country code, separated by commas, as in +1,+44, and ! before what is excluded, as in"
                            + " +1,!+1876",
                    violations);
        } else if (prefixes.putIfAbsent(prefix, allowed) != null) {
            refuse("has the same prefix twice", "Keep one of them", violations);
        }
    }

    private static void refuse(String rule, String remedy, Violations violations) {
        violations.add(OPTION, rule, "option " + OPTION, remedy, Owner.ENDPOINT);
    }

    void check(Document document, Violations violations) {
        String address = document.text("DestinationEndpoint", "Address");
        if (address == null || prefixes.isEmpty() || PhoneNumber.isE164(address) && isAllowed(address)) {
            return;
        }
        violations.add(
                ADDRESS,
                "is not allowed by the option " + OPTION,
                document.originName(ADDRESS),
                "Send only to allowed numbers, in E.164, or change the option",
                Owner.ENDPOINT);
    }

    private boolean isAllowed(String number) {
        for (int length = number.length(); length > 0; length--) {
            Boolean allowed = prefixes.get(number.substring(0, length));
            if (allowed != null) {
                return allowed;
            }
        }
        return !prefixes.containsValue(true);
    }
}
