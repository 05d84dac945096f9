package io.connectchat.camel.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;

/**
 * Finds headers in any case, also where the message's own map is strict about it: a variant of a header must not pass by
 * us that others take for the header.
 */
public final class AnyCase {
    private AnyCase() {}

    /** The values of a header in all its spellings, the exact one's first. */
    public static List<Object> values(Message message, String header) {
        List<Object> values = new ArrayList<>(1);
        if (message.hasHeaders()) {
            for (Map.Entry<String, Object> entry : message.getHeaders().entrySet()) {
                if (entry.getValue() != null && header.equalsIgnoreCase(entry.getKey())) {
                    values.add(header.equals(entry.getKey()) ? 0 : values.size(), entry.getValue());
                }
            }
        }
        return values;
    }

    /** Takes headers off, in all their spellings. */
    public static void remove(Message message, String... headers) {
        if (message.hasHeaders()) {
            message.getHeaders().keySet().removeIf(name -> isOneOf(name, headers));
        }
    }

    /** Names differ in length as a rule, which is compared first: a tree would compare their prefix. */
    private static boolean isOneOf(String name, String... headers) {
        for (String header : headers) {
            if (header.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
