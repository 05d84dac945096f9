package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Authority.SIMULATOR;

import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the first message of a chat may be: its size, what its channel carries, and that there is one at most. */
final class MessageRules {
    private static final Path MESSAGE = Path.ROOT.member("InitialSystemMessage");

    private MessageRules() {}

    static Rule<String> maxBytes(int max) {
        return (content, place, findings) -> {
            int bytes = content.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > max) {
                findings.violation(
                        AWS, place, "must have at most " + max + " bytes of UTF-8, and has " + bytes + " bytes");
            }
        };
    }

    static void withinTheChannel(Map<String, ?> request, Path place, Findings findings) {
        Channel channel = Channel.of(request.get("SegmentAttributes"));
        if (channel == null || !(request.get("InitialSystemMessage") instanceof Map<?, ?> message)) {
            return;
        }
        if (message.get("Content") instanceof String content) {
            int length = content.codePointCount(0, content.length());
            if (length > channel.maxCharacters()) {
                findings.violation(
                        AWS,
                        MESSAGE.member("Content"),
                        "must be at most " + channel.maxCharacters() + " characters long on " + channel + ", and has "
                                + length + " characters");
            }
        }
        if (message.get("ContentType") instanceof String type && !type.equals("text/plain")) {
            findings.remark(
                    MESSAGE.member("ContentType"),
                    "should be text/plain: " + channel + " is documented to carry nothing else");
        }
    }

    static void notBothMessages(Map<String, ?> request, Path place, Findings findings) {
        if (request.get("InitialSystemMessage") != null && request.get("InitialTemplatedSystemMessage") != null) {
            findings.violation(
                    SIMULATOR,
                    place.member("InitialTemplatedSystemMessage"),
                    "must not be given together with InitialSystemMessage");
        }
    }
}
