package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.schema.Constraint.Check;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.schema.Text;

/** AWS's rules for a contact's tags. */
final class TagRules {
    static final int KEY_LENGTH = 128;

    static final Check<String> KEY = Text.matching(
            TagRules::isKey,
            "must have a tag key of letters, digits and + , - . / : ; < = _ that does not begin with aws:",
            "Rename the tag");

    private static final int MOST = 6;

    private TagRules() {}

    static void checkNumber(int tags, DocumentCheck at) {
        if (tags < 1 || tags > MOST) {
            at.wrong("must hold 1 to " + MOST + " tags but holds " + tags, "Split the tags over several calls");
        }
    }

    /** AWS's pattern is [a-zA-Z+-=._:/]: the plus, the equals sign and all between them. The length is another rule. */
    private static boolean isKey(String key) {
        return !key.startsWith("aws:")
                && key.chars()
                        .allMatch(
                                c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '+' && c <= '=' || c == '_');
    }
}
