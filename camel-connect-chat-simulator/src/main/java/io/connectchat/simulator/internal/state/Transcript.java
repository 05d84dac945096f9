package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.StartedContact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat as its participants see it: from the first message to the event of its end. */
public final class Transcript {
    /** AWS's transcripts leave them out. */
    private static final Set<String> PASSING =
            Set.of(ChatItem.TYPING, ChatItem.ACKNOWLEDGED, ChatItem.DELIVERED, ChatItem.READ);

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Transcript() {}

    /** All that is in it at this time, oldest first. */
    public static List<ChatItem> of(Contact contact, Instant now) {
        List<ChatItem> items = new ArrayList<>();
        StartedContact seen = contact.at(now);
        List<ChatMessage> messages = seen.transcript();
        if (messages.size() > seen.replies().size()) {
            ChatMessage first = messages.get(0);
            items.add(new ChatItem(
                    id(contact.contactId(), "first message"),
                    first.at(),
                    first.author(),
                    null,
                    first.contentType(),
                    first.content(),
                    null));
        }
        contact.items(now).stream()
                .filter(item -> !PASSING.contains(item.contentType()))
                .forEach(items::add);
        Instant ended = contact.disconnectedAt(now);
        if (ended != null) {
            items.add(end(contact, ended));
        }
        return items;
    }

    /** The event of a contact's end. */
    public static ChatItem end(Contact contact, Instant at) {
        return new ChatItem(
                id(contact.contactId(), "end"), at, ChatMessage.Author.SYSTEM, null, ChatItem.ENDED, null, null);
    }

    /** An item with AWS's members. The end is nobody's. */
    public static Map<String, Object> members(Contact contact, ChatItem item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("AbsoluteTime", time(item.at()));
        put(members, "Content", item.content());
        members.put("ContentType", item.contentType());
        members.put("Id", item.id());
        members.put("Type", item.isEvent() ? "EVENT" : "MESSAGE");
        if (!item.contentType().equals(ChatItem.ENDED)) {
            members.put("ParticipantId", participantId(contact, item));
            members.put("DisplayName", displayName(contact, item));
            members.put("ParticipantRole", item.author().name());
        }
        return members;
    }

    /** A time as the participant service writes it. */
    public static String time(Instant time) {
        return MILLIS.format(time);
    }

    private static String participantId(Contact contact, ChatItem item) {
        if (item.participantId() != null) {
            return item.participantId();
        }
        return item.author() == ChatMessage.Author.CUSTOMER
                ? Participant.customerId(contact.contactId())
                : id(contact.contactId(), "system");
    }

    private static String displayName(Contact contact, ChatItem item) {
        return item.author() == ChatMessage.Author.SYSTEM
                ? "SYSTEM_MESSAGE"
                : contact.conversation()
                        .participant(participantId(contact, item))
                        .map(Participant::displayName)
                        .orElseGet(() -> customerName(contact.at(item.at()).request()));
    }

    /** The name that a request gives the customer. */
    public static String customerName(Map<String, ?> request) {
        return request.get("ParticipantDetails") instanceof Map<?, ?> details
                        && details.get("DisplayName") instanceof String name
                ? name
                : "Customer";
    }

    /** An id that is the same each time. */
    static String id(String contactId, String place) {
        return UUID.nameUUIDFromBytes((contactId + " " + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
