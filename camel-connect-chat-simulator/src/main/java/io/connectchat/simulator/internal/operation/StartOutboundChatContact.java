package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.Conversation;
import java.time.Instant;
import java.time.InstantSource;
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
 * @param start enters contacts
 * @param answers what customers answer
 * @param clock tells when a contact was started, and so how old its token is
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">AWS's page</a>
 */
public record StartOutboundChatContact(
        boolean strict, KnownResources known, ContactStart start, AnswerScript answers, InstantSource clock)
        implements Operation {

    @Override
    public Answer answer(ApiCall call) {
        Admission admission = Admission.of(call, Members.IN_BODY, OutboundChatRules.REQUEST, strict, known);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Map<String, @Nullable Object> request = admission.request();
        Contact related = start.named(request.get("RelatedContactId"), request).orElse(null);
        if (related == null && request.get("RelatedContactId") != null) {
            return ContactStart.unknown("RelatedContactId", admission.remarks());
        }
        return start.answer(
                contact(call, request, related), request, admission.remarks(), StartOutboundChatContact::body);
    }

    private Contact contact(ApiCall call, Map<String, ?> request, @Nullable Contact related) {
        Instant now = clock.instant();
        String destination = destination(request);
        return start.contact(
                call,
                request,
                related,
                UUID.randomUUID().toString(),
                destination,
                Conversation.of(answers.to(destination, firstMessage(request), now)),
                now);
    }

    private static Map<String, Object> body(Contact started) {
        return Map.of("ContactId", started.contactId());
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
