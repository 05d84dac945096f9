package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Keys and values of a map of strings, in UTF-8, within so many bytes in all.
 *
 * @param authority whose rule it is
 * @param max the most bytes, included
 */
record TotalBytes(Authority authority, int max) implements Rule<Map<String, ?>> {
    @Override
    public void check(Map<String, ?> attributes, Path place, Findings findings) {
        long bytes = 0;
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            bytes += bytes(attribute.getKey()) + bytes((String) attribute.getValue());
        }
        if (bytes > max) {
            findings.violation(
                    authority,
                    place,
                    "must have at most " + max + " bytes of UTF-8 in keys and values together, and has " + bytes);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
