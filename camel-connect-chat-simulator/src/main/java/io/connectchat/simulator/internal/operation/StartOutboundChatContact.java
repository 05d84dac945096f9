package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import io.connectchat.simulator.TokenMismatch;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.WrongTypeException;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.ContactBook;
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
 * @param contacts where contacts are entered
 * @param clock tells when a contact was started, and so how old its token is
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">AWS's page</a>
 */
public record StartOutboundChatContact(
        boolean strict, KnownResources known, TokenMismatch onTokenMismatch, ContactBook contacts, InstantSource clock)
        implements Operation {

    @Override
    public Answer answer(ApiCall call) {
        Map<String, @Nullable Object> request;
        Findings findings;
        try {
            // Without a body it is the empty request, which lacks all that is required.
            request = call.body().length == 0 ? Map.of() : JsonReader.readObject(call.body());
            findings = OutboundChatRules.REQUEST.judge(request, strict);
        } catch (MalformedJsonException | WrongTypeException e) {
            return Answer.error(SimulatedError.SERIALIZATION, String.valueOf(e.getMessage()));
        }
        if (findings.refused()) {
            return Answer.error(SimulatedError.INVALID_REQUEST, findings.message(), findings.remarks());
        }
        String unknown = known.unknownIn(request);
        if (unknown != null) {
            return Answer.error(
                    SimulatedError.RESOURCE_NOT_FOUND,
                    unknown
                            + " names what this simulator was not told of: correct it, or add it to the simulator's list.",
                    findings.remarks());
        }
        return start(request, call, findings.remarks());
    }

    private Answer start(Map<String, ?> request, ApiCall call, List<String> remarks) {
        StartedContact contact = new StartedContact(
                UUID.randomUUID().toString(),
                clock.instant(),
                destination(request),
                (String) request.get("ClientToken"),
                call.requestId(),
                call.text());
        StartedContact earlier = contacts.start(contact);
        return earlier == null
                ? Answer.success(Map.of("ContactId", contact.contactId()), remarks)
                : replay(earlier, request, remarks);
    }

    private Answer replay(StartedContact earlier, Map<String, ?> request, List<String> remarks) {
        List<String> noted = new ArrayList<>(remarks);
        noted.add("ClientToken repeated: answered with the contact of " + earlier.startedAt());
        if (!earlier.request().equals(request)) {
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

    private static String destination(Map<String, ?> request) {
        Map<?, ?> endpoint = (Map<?, ?>) Objects.requireNonNull(request.get("DestinationEndpoint"));
        return (String) Objects.requireNonNull(endpoint.get("Address"));
    }
}
