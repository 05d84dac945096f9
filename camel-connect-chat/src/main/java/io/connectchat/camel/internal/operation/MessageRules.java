package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.schema.Constraint.Check;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.schema.Text;
import io.connectchat.camel.internal.schema.TextLength;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for the first message, for the types of those that follow, and for attributes. */
final class MessageRules {
    private static final int TYPE_LENGTH = 100;
    private static final Map<String, Integer> CHARACTERS_BY_CHANNEL =
            Map.of("connect:SMS", 1024, "connect:WhatsApp", 4096);
    private static final String[] SUPPORTABLE = {
        "text/plain",
        "text/markdown",
        "application/json",
        "application/vnd.amazonaws.connect.message.interactive",
        "application/vnd.amazonaws.connect.message.interactive.response"
    };

    private MessageRules() {}

    static Check<String> maxBytes(int max) {
        return (content, at) -> {
            long bytes = TextLength.utf8Bytes(content);
            if (bytes > max) {
                at.wrong("must be at most " + max + " bytes of UTF-8 long but has " + bytes, "Shorten it");
            } else if (bytes == 0) {
                at.wrong("must not be empty", "Remove the message or set its text");
            }
        };
    }

    static void fitsTheChannel(String content, DocumentCheck at) {
        String channel = channel(at.document());
        Integer max = channel == null ? null : CHARACTERS_BY_CHANNEL.get(channel);
        int characters = TextLength.codePoints(content);
        if (max != null && characters > max) {
            at.wrong(
                    "must be at most " + max + " characters long on " + channel + " but has " + characters,
                    "Shorten it");
        }
    }

    static void isTheOnlyOne(Map<String, ?> template, DocumentCheck at) {
        if (at.document().at("InitialSystemMessage") != null) {
            at.wrong(
                    "must not be set together with InitialSystemMessage",
                    "Remove one of them; if the body is not a message, set bodyAs=ignore");
        }
    }

    static Check<Map<String, ?>> maxBytesInAll(int max) {
        return (attributes, at) -> {
            long bytes = 0;
            for (Map.Entry<String, ?> entry : attributes.entrySet()) {
                bytes += TextLength.utf8Bytes(entry.getKey()) + TextLength.utf8Bytes(String.valueOf(entry.getValue()));
            }
            if (bytes > max) {
                at.wrong(
                        "must be at most " + max + " bytes of UTF-8 long in total but has " + bytes,
                        "Send fewer or shorter attributes");
            }
        };
    }

    static void includePlainText(List<?> types, DocumentCheck at) {
        if (!types.contains("text/plain")) {
            at.wrong("must include text/plain", "Add text/plain");
        }
    }

    static void isSupportable(String type, DocumentCheck at) {
        if (!Arrays.asList(SUPPORTABLE).contains(type)
                && !type.isEmpty()
                && TextLength.codePoints(type) <= TYPE_LENGTH) {
            at.wrong("must be a content type of chats", "Use " + Text.listed(SUPPORTABLE));
        }
    }

    /** Whether the channel may not carry the first message's type: seen for other messages, documented for none. */
    static boolean mayNotBeCarried(Document document) {
        String type = document.text("InitialSystemMessage", "ContentType");
        String channel = channel(document);
        return type != null
                && channel != null
                && CHARACTERS_BY_CHANNEL.containsKey(channel)
                && !type.equals("text/plain");
    }

    private static @Nullable String channel(Document document) {
        return document.text("SegmentAttributes", SegmentAttributes.CHANNEL, "ValueString");
    }

    /** Letters and digits of ASCII, <code>-</code> and <code>_</code>. */
    static boolean isAttributeKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
