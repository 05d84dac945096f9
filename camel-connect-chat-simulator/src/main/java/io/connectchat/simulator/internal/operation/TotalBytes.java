package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Keys and values of a map of strings, in UTF-8, within so many bytes in all. AWS documents it for the operations that
 * update attributes, and so it is the simulator's rule where a contact is started with them.
 *
 * @param max the most bytes, included
 */
record TotalBytes(int max) implements Rule<Map<String, ?>> {
    @Override
    public void check(Map<String, ?> attributes, Path place, Findings findings) {
        long bytes = 0;
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            bytes += bytes(attribute.getKey()) + bytes((String) attribute.getValue());
        }
        if (bytes > max) {
            findings.violation(
                    Authority.SIMULATOR,
                    place,
                    "must have at most " + max + " bytes of UTF-8 in keys and values together, and has " + bytes);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
