package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.Conversation;
import io.connectchat.simulator.internal.state.Participant;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import io.connectchat.simulator.internal.state.Transcript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts a chat that its customer begins, on a web page for one, and answers the customer's token for the participant service. What an
 * earlier chat has left, which {@code PersistentChat} names, is not shown in it.
 *
 * @param strict whether the simulator's own rules count, beside AWS's
 * @param known what exists in the account
 * @param start enters contacts
 * @param clock tells when a contact was started
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartChatContact.html">AWS's page</a>
 */
public record StartChatContact(boolean strict, KnownResources known, ContactStart start, InstantSource clock)
        implements Operation {

    private static final Structure REQUEST = structure()
            .required("InstanceId", OutboundChatRules.INSTANCE_ID)
            .required("ContactFlowId", OutboundChatRules.CONTACT_FLOW_ID)
            .optional("Attributes", OutboundChatRules.attributes(Authority.SIMULATOR))
            .required("ParticipantDetails", structure().required("DisplayName", text(1, 256)))
            .optional(
                    "ParticipantConfiguration",
                    structure().optional("ResponseMode", text().oneOf("INCREMENTAL", "COMPLETE")))
            .optional("InitialMessage", OutboundChatRules.MESSAGE)
            .optional("ClientToken", OutboundChatRules.CLIENT_TOKEN)
            .optional("ChatDurationInMinutes", wholeNumber(60, 10_080))
            .optional("SupportedMessagingContentTypes", OutboundChatRules.CONTENT_TYPES)
            .optional(
                    "PersistentChat",
                    structure()
                            .optional("RehydrationType", text().oneOf("ENTIRE_PAST_SESSION", "FROM_SEGMENT"))
                            .optional("SourceContactId", text(1, 256)))
            .optional("RelatedContactId", text(1, 256))
            .optional("SegmentAttributes", SegmentAttributeRules.ANY)
            .optional("CustomerId", text(1, 128))
            .optional(
                    "DisconnectOnCustomerExit",
                    listOf(text().oneOf("AGENT"))
                            .where(AWS, participants -> participants.size() == 1, "must hold one participant"))
            .where((request, place, findings) -> {
                if (request.get("RelatedContactId") != null && request.get("PersistentChat") != null) {
                    findings.violation(
                            AWS, place.member("PersistentChat"), "must not be given together with RelatedContactId");
                }
            });

    @Override
    public Answer answer(ApiCall call) {
        Admission admission = Admission.of(call, Members.IN_BODY, REQUEST, strict, known);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Map<String, @Nullable Object> request = admission.request();
        Contact related = start.named(request.get("RelatedContactId"), request).orElse(null);
        if (related == null && request.get("RelatedContactId") != null) {
            return ContactStart.unknown("RelatedContactId", admission.remarks());
        }
        Object source = source(request);
        if (source != null && start.named(source, request).isEmpty()) {
            return ContactStart.unknown("PersistentChat.SourceContactId", admission.remarks());
        }
        return start.answer(contact(call, request, related), request, admission.remarks(), StartChatContact::body);
    }

    private Contact contact(ApiCall call, Map<String, ?> request, @Nullable Contact related) {
        Instant now = clock.instant();
        String contactId = UUID.randomUUID().toString();
        Participant customer = Participant.customer(contactId, Transcript.customerName(request));
        Conversation conversation = Conversation.EMPTY.with(customer);
        if (request.get("InitialMessage") instanceof Map<?, ?> message) {
            conversation = conversation.with(ChatItem.by(
                    customer,
                    now,
                    String.valueOf(message.get("ContentType")),
                    String.valueOf(message.get("Content")),
                    null));
        }
        return start.contact(call, request, related, contactId, "", conversation, now);
    }

    private static @Nullable Object source(Map<String, ?> request) {
        return request.get("PersistentChat") instanceof Map<?, ?> chat ? chat.get("SourceContactId") : null;
    }

    private static Map<String, Object> body(Contact started) {
        Participant customer = started.conversation().customer().orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ContactId", started.contactId());
        body.put("ParticipantId", customer.id());
        body.put("ParticipantToken", ParticipantTokens.participantToken(started.contactId(), customer));
        Object source = source(started.at(started.startedAt()).request());
        if (source != null) {
            body.put("ContinuedFromContactId", source);
        }
        return body;
    }
}
