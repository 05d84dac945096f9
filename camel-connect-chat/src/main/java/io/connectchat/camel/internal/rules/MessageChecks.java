package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for the first message, and for the types of those that follow. */
final class MessageChecks {
    private static final String CONTENT = "InitialSystemMessage.Content";
    private static final String SUPPORTED_TYPES = "SupportedMessagingContentTypes";
    private static final int CONTENT_BYTES = 16_384;
    static final int TYPE_LENGTH = 100;
    private static final Map<String, Integer> CHANNEL_CHARACTERS =
            Map.of("connect:SMS", 1024, "connect:WhatsApp", 4096);
    private static final Set<String> TYPES = Set.of(
            "text/plain",
            "text/markdown",
            "application/json",
            "application/vnd.amazonaws.connect.message.interactive",
            "application/vnd.amazonaws.connect.message.interactive.response");

    private MessageChecks() {}

    static void content(ChatRequest request, Findings findings) {
        String content = Members.CONTENT.in(request);
        if (content == null) {
            return;
        }
        long bytes = TextLength.utf8Bytes(content);
        if (bytes > CONTENT_BYTES) {
            findings.add(CONTENT, "may have " + CONTENT_BYTES + " bytes of UTF-8, and has " + bytes, "Shorten it");
        } else if (bytes == 0) {
            findings.add(CONTENT, "is empty", "Leave the message out, or give it a text");
        }
    }

    static void channelLimit(ChatRequest request, Findings findings) {
        String content = Members.CONTENT.in(request);
        String channel = SegmentAttributeChecks.channelOf(request);
        Integer max = channel == null ? null : CHANNEL_CHARACTERS.get(channel);
        if (content != null && max != null && TextLength.codePoints(content) > max) {
            findings.add(
                    CONTENT,
                    "may have " + max + " characters on " + channel + ", and has " + TextLength.codePoints(content),
                    "Shorten it");
        }
    }

    static void oneFirstMessage(ChatRequest request, Findings findings) {
        if (Members.TEMPLATE.in(request) != null && Members.MESSAGE.in(request) != null) {
            findings.add(
                    "InitialTemplatedSystemMessage",
                    "stands beside InitialSystemMessage, and a chat has one first message",
                    "Take one of them out; where the body is no message, set bodyAs=ignore");
        }
    }

    static void supportedTypes(ChatRequest request, Findings findings) {
        List<String> types = Members.SUPPORTED_TYPES.in(request);
        if (types == null) {
            return;
        }
        if (!types.contains("text/plain")) {
            findings.add(SUPPORTED_TYPES, "lacks text/plain, which every chat must support", "Add text/plain");
        }
        for (int i = 0; i < types.size(); i++) {
            if (!TextLength.isWithin(types.get(i), 1, TYPE_LENGTH)) {
                Checks.length(SUPPORTED_TYPES + "[" + i + "]", types.get(i), 1, TYPE_LENGTH, findings);
            }
        }
    }

    static void knownTypes(ChatRequest request, Findings findings) {
        List<String> types = Members.SUPPORTED_TYPES.in(request);
        for (int i = 0; types != null && i < types.size(); i++) {
            if (!TYPES.contains(types.get(i)) && TextLength.isWithin(types.get(i), 1, TYPE_LENGTH)) {
                findings.add(
                        SUPPORTED_TYPES + "[" + i + "]", "is no content type of chats", "Use " + Checks.listed(TYPES));
            }
        }
    }

    /** Whether the channel may not carry the first message's type: seen for other messages, documented for none. */
    static boolean mayNotBeCarried(ChatRequest request) {
        String type = Members.CONTENT_TYPE.in(request);
        String channel = SegmentAttributeChecks.channelOf(request);
        return type != null && channel != null && CHANNEL_CHARACTERS.containsKey(channel) && !type.equals("text/plain");
    }
}
