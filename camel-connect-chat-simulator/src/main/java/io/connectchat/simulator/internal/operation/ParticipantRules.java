package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Authority.SIMULATOR;
import static io.connectchat.simulator.internal.contract.Flag.flag;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.Text;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.ChatItem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The requests of the participant service, by AWS's service model. */
final class ParticipantRules {
    private static final Text TOKEN = text(1, 1_000);
    private static final Text CLIENT_TOKEN = text(0, 500);

    static final Structure CONNECT = structure()
            .required("ParticipantToken", TOKEN)
            .optional(
                    "Type",
                    listOf(text().oneOf("WEBSOCKET", "CONNECTION_CREDENTIALS", "WEBRTC_CONNECTION"))
                            .where(AWS, types -> !types.isEmpty(), "must hold at least 1 type"))
            .optional("ConnectParticipant", flag())
            .where(ParticipantRules::typeGiven);

    static final Structure MESSAGE = structure()
            .required("ConnectionToken", TOKEN)
            .required("ContentType", text(1, 100).oneOf(OutboundChatRules.SENDABLE))
            .required("Content", text(1, 16_384).where(MessageRules.maxBytes(16_384)))
            .optional("ClientToken", CLIENT_TOKEN);

    static final Structure EVENT = structure()
            .required("ConnectionToken", TOKEN)
            .required(
                    "ContentType",
                    text(1, 100).oneOf(ChatItem.TYPING, ChatItem.ACKNOWLEDGED, ChatItem.DELIVERED, ChatItem.READ))
            .optional("Content", text(1, 16_384))
            .optional("ClientToken", CLIENT_TOKEN)
            .where(ParticipantRules::receiptNamesMessage);

    static final Structure TRANSCRIPT = structure()
            .required("ConnectionToken", TOKEN)
            .optional("ContactId", text(1, 256))
            .optional("MaxResults", wholeNumber(0, 100))
            .optional("NextToken", text(1, 1_000))
            .optional("ScanDirection", text().oneOf("FORWARD", "BACKWARD"))
            .optional("SortOrder", text().oneOf("DESCENDING", "ASCENDING"))
            .optional(
                    "StartPosition",
                    structure()
                            .optional("Id", text(1, 256))
                            .optional(
                                    "AbsoluteTime",
                                    text(1, 100)
                                            .where(
                                                    AWS,
                                                    ParticipantRules::isTime,
                                                    "must be a time of ISO 8601 such as 2026-01-31T12:00:00.000Z"))
                            .optional("MostRecent", wholeNumber(0, 100))
                            .where(ParticipantRules::oneAtMost));

    static final Structure DISCONNECT =
            structure().required("ConnectionToken", TOKEN).optional("ClientToken", CLIENT_TOKEN);

    private ParticipantRules() {}

    private static void typeGiven(Map<String, ?> request, Path place, Findings findings) {
        if (request.get("Type") == null && !Boolean.TRUE.equals(request.get("ConnectParticipant"))) {
            findings.violation(AWS, place.member("Type"), "is required, unless ConnectParticipant is true");
        }
    }

    private static void receiptNamesMessage(Map<String, ?> request, Path place, Findings findings) {
        boolean receipt = ChatItem.DELIVERED.equals(request.get("ContentType"))
                || ChatItem.READ.equals(request.get("ContentType"));
        if (receipt && messageId(request.get("Content")) == null) {
            findings.violation(
                    SIMULATOR, place.member("Content"), "must be JSON that names a message: {\"messageId\": \"ID\"}");
        }
    }

    /** The message that a receipt is for, or {@code null}. */
    static @Nullable String messageId(@Nullable Object content) {
        try {
            return content instanceof String text && JsonReader.readObject(text).get("messageId") instanceof String id
                    ? id
                    : null;
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void oneAtMost(Map<String, ?> position, Path place, Findings findings) {
        if (position.values().stream().filter(Objects::nonNull).count() > 1) {
            findings.violation(SIMULATOR, place, "must have one of Id, AbsoluteTime and MostRecent at most");
        }
    }
}
