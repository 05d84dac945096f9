package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.Streaming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has the messages of a chat sent to a topic from now on. A token that the chat has had starts nothing more.
 *
 * @param contacts where it is entered
 * @param endpoints the ARNs of the topics that there are
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartContactStreaming.html">AWS's page</a>
 */
public record StartContactStreaming(ContactBook contacts, Set<String> endpoints, InstantSource clock)
        implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_BODY;
    }

    @Override
    public Structure shape() {
        return StreamingRules.START;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        String arn = request.get("ChatStreamingConfiguration") instanceof Map<?, ?> configuration
                ? String.valueOf(configuration.get("StreamingEndpointArn"))
                : "";
        if (!endpoints.contains(arn)) {
            return Answer.error(
                    SimulatedError.RESOURCE_NOT_FOUND,
                    "ChatStreamingConfiguration.StreamingEndpointArn names a topic that this simulator was not told of: give it a"
                            + " URL, by --streaming-endpoint ARN=URL or in Java by streamingEndpoint(arn, url).");
        }
        Instant now = clock.instant();
        String token = String.valueOf(request.get("ClientToken"));
        Streaming streaming = new Streaming(UUID.randomUUID().toString(), arn, token);
        Contact after = contacts.update(contact.contactId(), current -> started(current, streaming, now))
                .orElse(contact);
        return with(after, token)
                .map(started -> Answer.success(Map.of("StreamingId", started.id()), List.of()))
                .orElseGet(() -> Answer.error(
                        SimulatedError.INVALID_REQUEST, "ContactId names a contact that has ended already."));
    }

    private static Contact started(Contact contact, Streaming streaming, Instant now) {
        boolean again = with(contact, streaming.clientToken()).isPresent();
        return again || contact.disconnectedAt(now) != null
                ? contact
                : contact.with(contact.conversation().with(streaming), now);
    }

    private static Optional<Streaming> with(Contact contact, String token) {
        return contact.conversation().streamings().stream()
                .filter(streaming -> streaming.clientToken().equals(token))
                .findFirst();
    }
}
