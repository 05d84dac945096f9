package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.Transcript;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a participant the chat, page by page, also after its end.
 *
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_GetTranscript.html">AWS's page</a>
 */
record GetTranscript() implements ParticipantStep {
    /** AWS's, where the request names none. */
    private static final int USUAL = 10;

    private static final String FORWARD = "FORWARD";

    @Override
    public Structure shape() {
        return ParticipantRules.TRANSCRIPT;
    }

    @Override
    public Answer answer(ParticipantCall call) {
        Map<String, @Nullable Object> request = call.request();
        Contact contact = call.contact();
        Object contactId = request.get("ContactId");
        if (contactId != null && !contactId.equals(contact.contactId())) {
            return call.denied("ContactId names another chat than the participant's.");
        }
        List<ChatItem> all = Transcript.of(contact, call.now());
        Map<?, ?> position = request.get("StartPosition") instanceof Map<?, ?> given ? given : Map.of();
        boolean forward = position.isEmpty()
                ? FORWARD.equals(request.get("ScanDirection"))
                : !"BACKWARD".equals(request.get("ScanDirection"));
        int from;
        if (request.get("NextToken") instanceof String token) {
            from = placeOf(token, forward, all);
        } else if (position.isEmpty()) {
            from = forward ? 0 : all.size() - 1;
        } else {
            from = placeOf(position, forward, all);
        }
        if (from == UNKNOWN) {
            return call.invalid(
                    "StartPosition.Id or NextToken names no item of this chat: a token is good for the ScanDirection it was"
                            + " given for.");
        }
        int most = request.get("MaxResults") instanceof Integer given && given > 0 ? given : USUAL;
        List<ChatItem> page = new ArrayList<>();
        int next = from;
        for (; next >= 0 && next < all.size() && page.size() < most; next += forward ? 1 : -1) {
            page.add(all.get(next));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (next >= 0 && next < all.size()) {
            body.put("NextToken", (forward ? "f" : "b") + all.get(next).id());
        }
        boolean ascending = "ASCENDING".equals(request.get("SortOrder"));
        if (forward != ascending) {
            Collections.reverse(page);
        }
        body.put("InitialContactId", contact.contactId());
        body.put(
                "Transcript",
                page.stream().map(item -> shown(contact, item, call.now())).toList());
        return call.success(body);
    }

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static int placeOf(String token, boolean forward, List<ChatItem> all) {
        return token.startsWith(forward ? "f" : "b") ? placeOfId(token.substring(1), all) : UNKNOWN;
    }

    private static int placeOf(Map<?, ?> position, boolean forward, List<ChatItem> all) {
        if (position.get("Id") instanceof String id) {
            return placeOfId(id, all);
        }
        if (position.get("MostRecent") instanceof Integer count) {
            return Math.max(0, all.size() - count);
        }
        Instant time = OffsetDateTime.parse(String.valueOf(position.get("AbsoluteTime")))
                .toInstant();
        int place = 0;
        while (place < all.size()
                && (forward
                        ? all.get(place).at().isBefore(time)
                        : !all.get(place).at().isAfter(time))) {
            place++;
        }
        return forward ? place : place - 1;
    }

    private static int placeOfId(String id, List<ChatItem> all) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).id().equals(id)) {
                return place;
            }
        }
        return UNKNOWN;
    }

    private static Map<String, Object> shown(Contact contact, ChatItem item, Instant now) {
        Map<String, Object> shown = Transcript.members(contact, item);
        if (!item.isEvent()) {
            List<Map<String, Object>> receipts = receipts(contact, item, now);
            Map<String, Object> metadata = new LinkedHashMap<>(Map.of("MessageId", item.id()));
            if (!receipts.isEmpty()) {
                metadata.put("Receipts", receipts);
            }
            shown.put("MessageMetadata", metadata);
        }
        shown.put("ContactId", contact.contactId());
        return shown;
    }

    /** Who has received and read a message, and first when. */
    private static List<Map<String, Object>> receipts(Contact contact, ChatItem message, Instant now) {
        Map<String, Map<String, Object>> byRecipient = new LinkedHashMap<>();
        for (ChatItem item : contact.items(now)) {
            boolean read = item.contentType().equals(ChatItem.READ);
            boolean receipt = read || item.contentType().equals(ChatItem.DELIVERED);
            String recipient = item.participantId();
            if (receipt && recipient != null && message.id().equals(ParticipantRules.messageId(item.content()))) {
                byRecipient
                        .computeIfAbsent(recipient, id -> new LinkedHashMap<>(Map.of("RecipientParticipantId", id)))
                        .putIfAbsent(read ? "ReadTimestamp" : "DeliveredTimestamp", Transcript.time(item.at()));
            }
        }
        return List.copyOf(byRecipient.values());
    }
}
