package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.TokenMismatch;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the operations that start contacts have in common: quota and tokens.
 *
 * @param contacts where contacts are entered
 * @param onTokenMismatch what a token does that comes again with other parameters
 * @param connectAfter how long a contact takes to reach its contact flow
 */
public record ContactStart(ContactBook contacts, TokenMismatch onTokenMismatch, Duration connectAfter) {
    /** AWS's, where the request names none. */
    private static final Duration DEFAULT_CHAT_DURATION = Duration.ofHours(25);

    /** A contact as a request asks for it, with what the related one hands on. */
    Contact contact(
            ApiCall call,
            Map<String, ?> request,
            @Nullable Contact related,
            String contactId,
            String destination,
            Conversation conversation,
            Instant now) {
        return new Contact(
                contactId,
                (String) Objects.requireNonNull(request.get("InstanceId")),
                now,
                now.plus(connectAfter),
                now.plus(duration(request)),
                destination,
                (String) request.get("ClientToken"),
                call.requestId(),
                call.text(),
                related == null ? null : related.contactId(),
                related == null ? contactId : related.associationId(),
                UpdateContactAttributes.merged(
                        related == null ? Map.of() : related.attributes(), request.get("Attributes")),
                Map.of(),
                conversation,
                now,
                null,
                null);
    }

    private static Duration duration(Map<String, ?> request) {
        return request.get("ChatDurationInMinutes") instanceof Integer minutes
                ? Duration.ofMinutes(minutes)
                : DEFAULT_CHAT_DURATION;
    }

    /** The contact of the request's instance that has this id. */
    Optional<Contact> named(@Nullable Object id, Map<String, ?> request) {
        return id instanceof String text
                ? contacts.find(text).filter(found -> found.instanceId().equals(request.get("InstanceId")))
                : Optional.empty();
    }

    static Answer unknown(String member, List<String> remarks) {
        return Answer.error(
                SimulatedError.RESOURCE_NOT_FOUND,
                member + " names no contact of this instance that the simulator has started.",
                remarks);
    }

    /** Starts the contact, or answers for the one that its token has started. */
    Answer answer(
            Contact contact,
            Map<String, ?> request,
            List<String> remarks,
            Function<Contact, Map<String, Object>> body) {
        ContactBook.Start start = contacts.start(contact);
        if (start.contact() == null) {
            return Answer.error(
                    SimulatedError.LIMIT_EXCEEDED,
                    "The instance has as many chats open as it may: wait until some have ended, or raise the quota.",
                    remarks);
        }
        return start.entered()
                ? Answer.success(body.apply(contact), remarks)
                : replay(start.contact(), request, remarks, body);
    }

    private Answer replay(
            Contact earlier,
            Map<String, ?> request,
            List<String> remarks,
            Function<Contact, Map<String, Object>> body) {
        List<String> noted = new ArrayList<>(remarks);
        noted.add("ClientToken repeated: answered with the contact of " + earlier.startedAt());
        if (!earlier.at(earlier.startedAt()).request().equals(request)) {
            noted.add("ClientToken repeated with other parameters than request " + earlier.requestId());
            if (onTokenMismatch == TokenMismatch.REFUSE) {
                return Answer.error(
                        SimulatedError.CONFLICT,
                        "ClientToken was used within 7 days for a request with other parameters: use a new one.",
                        noted);
            }
        }
        return Answer.success(body.apply(earlier), noted);
    }
}
