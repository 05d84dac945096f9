package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactArns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What AWS's answers say of a contact alike. */
final class ContactView {
    private ContactView() {}

    /** The members that a description and a list have in common; the names of two differ. */
    static Map<String, Object> summary(Contact contact, Instant now, String arnMember, String idMember) {
        Map<String, Object> members = new LinkedHashMap<>();
        ContactArns.of(contact).ifPresent(arns -> members.put(arnMember, arns.contact()));
        members.put(idMember, contact.contactId());
        members.put("InitialContactId", contact.contactId());
        members.put("InitiationMethod", "API");
        members.put("Channel", "CHAT");
        members.put("InitiationTimestamp", epochSeconds(contact.startedAt()));
        BigDecimal disconnected = timestamp(contact.disconnectedAt(now));
        if (disconnected != null) {
            members.put("DisconnectTimestamp", disconnected);
        }
        if (contact.relatedContactId() != null) {
            members.put("RelatedContactId", contact.relatedContactId());
        }
        return members;
    }

    /** The queue and the agent that a contact has come to. */
    static Map<String, Object> served(Contact contact, @Nullable String answeredQueue, Instant now) {
        Map<String, Object> members = new LinkedHashMap<>();
        Instant enqueued = contact.answeredAt(now);
        if (answeredQueue != null && enqueued != null) {
            members.put("QueueInfo", Map.of("Id", answeredQueue, "EnqueueTimestamp", epochSeconds(enqueued)));
        }
        Instant joined = contact.agentConnectedAt(now);
        String agentId = contact.agentId(now);
        if (joined != null && agentId != null) {
            members.put("AgentInfo", Map.of("Id", agentId, "ConnectedToAgentTimestamp", epochSeconds(joined)));
        }
        return members;
    }

    /** A time as restJson1 writes it, in seconds with a fraction. */
    static @Nullable BigDecimal timestamp(@Nullable Instant time) {
        return time == null ? null : epochSeconds(time);
    }

    static BigDecimal epochSeconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
