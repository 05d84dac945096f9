package io.connectchat.camel.internal.metrics;

/** Short names for the kinds of rules, as the tag <code>rule</code> has them. No name has a value of a message. */
final class RuleName {
    /** A name, and how what is said of its rules begins. */
    private static final String[][] NAMES = {
        {"required", "is required"},
        {"empty", "must not be empty", "must not be null"},
        {"phone-number", "must be a number in E.164 format", "must not contain invisible characters"},
        {"allowed-destinations", "is not allowed by the option allowedDestinations"},
        {"pinned", "is pinned by the endpoint"},
        {"unknown-member", "has an unknown member"},
        {"length", "must be at most", "contains half of a character"},
        {"range", "must lie between"},
        {"size", "must hold", "must not contain more than", "must not nest deeper", "has more violations"},
        {"key", "must have a key", "must have a tag key", "has a key that is not text", "has the same key twice"},
        {"identifier", "must be the ID or the ARN", "must be an ARN", "must be the ARN"},
        {
            "allowed-value",
            "must be one of the allowed values",
            "must be a channel",
            "must be a content type",
            "must include",
            "must be the name of an operation"
        },
        {"conflict", "is set in two spellings", "is also set by", "must not be set together"},
        {"value-kind", "must have exactly one of", "must not be a "},
        {"json", "is malformed JSON"},
        {
            "type",
            "must be a whole number",
            "has more digits",
            "must be text",
            "must be a JSON object",
            "must be the SDK's",
            "must be a request or text"
        },
        {"unreadable", "is a file that cannot be read", "is a stream that was read before"},
        {"client-token", "cannot be created because the message has no ID", "was already used for another request"}
    };

    private RuleName() {}

    static String of(String rule) {
        for (String[] name : NAMES) {
            for (int i = 1; i < name.length; i++) {
                if (rule.startsWith(name[i])) {
                    return name[0];
                }
            }
        }
        return rule.contains(" where ") ? "type" : "other";
    }
}
