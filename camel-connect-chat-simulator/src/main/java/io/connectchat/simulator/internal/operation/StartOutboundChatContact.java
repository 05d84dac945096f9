package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.TokenMismatch;
import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts an outbound chat: judges the request, answers a repeated token with the contact that it already started, and
 * else starts a contact.
 *
 * @param strict whether the simulator's own rules count, beside AWS's
 * @param known what exists in the account
 * @param onTokenMismatch what a token does that comes again with other parameters
 * @param connectAfter how long a contact takes to reach its contact flow
 * @param contacts where contacts are entered
 * @param answers what customers answer
 * @param clock tells when a contact was started, and so how old its token is
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">AWS's page</a>
 */
public record StartOutboundChatContact(
        boolean strict,
        KnownResources known,
        TokenMismatch onTokenMismatch,
        Duration connectAfter,
        ContactBook contacts,
        AnswerScript answers,
        InstantSource clock)
        implements Operation {

    /** AWS's, where the request names none. */
    private static final Duration DEFAULT_CHAT_DURATION = Duration.ofHours(25);

    @Override
    public Answer answer(ApiCall call) {
        Admission admission = Admission.of(call, Members.IN_BODY, OutboundChatRules.REQUEST, strict, known);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Map<String, @Nullable Object> request = admission.request();
        Contact related = null;
        if (request.get("RelatedContactId") instanceof String relatedId) {
            related = contacts.find(relatedId)
                    .filter(found -> found.instanceId().equals(request.get("InstanceId")))
                    .orElse(null);
            if (related == null) {
                return Answer.error(
                        SimulatedError.RESOURCE_NOT_FOUND,
                        "RelatedContactId names no contact of this instance that the simulator has started.",
                        admission.remarks());
            }
        }
        return start(contact(call, request, related), request, admission.remarks());
    }

    private Contact contact(ApiCall call, Map<String, ?> request, @Nullable Contact related) {
        Instant now = clock.instant();
        String destination = destination(request);
        String contactId = UUID.randomUUID().toString();
        Duration duration = request.get("ChatDurationInMinutes") instanceof Integer minutes
                ? Duration.ofMinutes(minutes)
                : DEFAULT_CHAT_DURATION;
        return new Contact(
                contactId,
                (String) Objects.requireNonNull(request.get("InstanceId")),
                now,
                now.plus(connectAfter),
                now.plus(duration),
                destination,
                (String) request.get("ClientToken"),
                call.requestId(),
                call.text(),
                related == null ? null : related.contactId(),
                related == null ? contactId : related.associationId(),
                UpdateContactAttributes.merged(
                        related == null ? Map.of() : related.attributes(), request.get("Attributes")),
                Map.of(),
                answers.to(destination, firstMessage(request), now),
                now,
                null,
                null);
    }

    private Answer start(Contact contact, Map<String, ?> request, List<String> remarks) {
        ContactBook.Start start = contacts.start(contact);
        if (start.contact() == null) {
            return Answer.error(
                    SimulatedError.LIMIT_EXCEEDED,
                    "The instance has as many chats open as it may: wait until some have ended, or raise the quota.",
                    remarks);
        }
        return start.entered()
                ? Answer.success(Map.of("ContactId", contact.contactId()), remarks)
                : replay(start.contact(), request, remarks);
    }

    private Answer replay(Contact earlier, Map<String, ?> request, List<String> remarks) {
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
        return Answer.success(Map.of("ContactId", earlier.contactId()), noted);
    }

    private static @Nullable String firstMessage(Map<String, ?> request) {
        return request.get("InitialSystemMessage") instanceof Map<?, ?> message
                        && message.get("Content") instanceof String content
                ? content
                : null;
    }

    private static String destination(Map<String, ?> request) {
        Map<?, ?> endpoint = (Map<?, ?>) Objects.requireNonNull(request.get("DestinationEndpoint"));
        return (String) Objects.requireNonNull(endpoint.get("Address"));
    }
}
