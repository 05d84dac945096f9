package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.Participant;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import io.connectchat.simulator.internal.state.ParticipantTokens.Holder;
import io.connectchat.simulator.internal.state.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a participant join, and answers the token that the other operations take. It also answers an address for a WebSocket, since most
 * programs ask for both; nothing is served there.
 *
 * @param contacts where the participant joins
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_CreateParticipantConnection.html">AWS's
 *     page</a>
 */
public record CreateParticipantConnection(ContactBook contacts) implements ParticipantStep {
    /** The path that programs are told. */
    public static final String WEBSOCKET = "/participant/websocket";

    /** As AWS documents both. */
    private static final Duration CREDENTIALS_VALID = Duration.ofDays(1);

    private static final Duration WEBSOCKET_VALID = Duration.ofSeconds(100);

    @Override
    public Structure shape() {
        return ParticipantRules.CONNECT;
    }

    @Override
    public Members members() {
        return Members.WITH_PARTICIPANT_TOKEN;
    }

    @Override
    public Optional<Holder> holder(ContactBook book, Map<String, @Nullable Object> request, Instant now) {
        return ParticipantTokens.ofParticipantToken(book, String.valueOf(request.get("ParticipantToken")));
    }

    @Override
    public Answer answer(ParticipantCall call) {
        List<?> types = call.request().get("Type") instanceof List<?> given ? given : List.of();
        if (types.contains("WEBRTC_CONNECTION")) {
            return call.invalid("Type must not hold WEBRTC_CONNECTION: the simulator has no calls.");
        }
        Participant participant = call.participant();
        Contact contact = contacts.update(
                        call.contact().contactId(), current -> joined(current, participant, call.now()))
                .orElse(call.contact());
        if (!isIn(contact, participant, call.now())) {
            return call.denied("The participant has left the chat, or it has ended.");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (types.contains("WEBSOCKET")) {
            body.put(
                    "Websocket",
                    Map.of(
                            "Url",
                            "ws://" + (call.host() == null ? "localhost" : call.host()) + WEBSOCKET,
                            "ConnectionExpiry",
                            Transcript.time(call.now().plus(WEBSOCKET_VALID))));
        }
        if (types.contains("CONNECTION_CREDENTIALS")) {
            Instant expiry = call.now().plus(CREDENTIALS_VALID);
            body.put(
                    "ConnectionCredentials",
                    Map.of(
                            "ConnectionToken",
                            ParticipantTokens.connectionToken(new Holder(contact, participant), expiry),
                            "Expiry",
                            Transcript.time(expiry)));
        }
        return call.success(body);
    }

    private static Contact joined(Contact contact, Participant participant, Instant now) {
        boolean joins =
                isIn(contact, participant, now) && !contact.conversation().hasDone(participant, ChatItem.JOINED);
        return joins ? contact.with(ChatItem.by(participant, now, ChatItem.JOINED, null, null)) : contact;
    }

    /** Whether the chat is open for this participant. */
    static boolean isIn(Contact contact, Participant participant, Instant now) {
        return contact.disconnectedAt(now) == null && !contact.conversation().hasDone(participant, ChatItem.LEFT);
    }
}
