package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message or an event. One with a token that the participant has used before in the chat is answered as that one was.
 *
 * @param operation the operation's name
 * @param shape what the request must be
 * @param contacts where it is entered
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_SendMessage.html">AWS's page</a>
 */
record Say(String operation, Structure shape, ContactBook contacts) implements ParticipantStep {
    static Say message(ContactBook contacts) {
        return new Say("SendMessage", ParticipantRules.MESSAGE, contacts);
    }

    static Say event(ContactBook contacts) {
        return new Say("SendEvent", ParticipantRules.EVENT, contacts);
    }

    @Override
    public Answer answer(ParticipantCall call) {
        String wrong = wrong(call);
        if (wrong != null) {
            return call.invalid(wrong);
        }
        ChatItem item = ChatItem.by(
                call.participant(),
                call.now(),
                (String) Objects.requireNonNull(call.request().get("ContentType")),
                (String) call.request().get("Content"),
                call.clientToken(operation));
        Contact after = contacts.update(call.contact().contactId(), contact -> said(contact, item, call))
                .orElse(call.contact());
        ChatItem sent = after.conversation().sentAs(item).orElse(null);
        if (sent == null) {
            return call.denied("The participant has left the chat, or it has ended: nobody can write in it any more.");
        }
        Map<String, Object> body = Map.of("Id", sent.id(), "AbsoluteTime", Transcript.time(sent.at()));
        return Answer.success(body, sent.id().equals(item.id()) ? call.remarks() : repeated(call, item, sent));
    }

    private static Contact said(Contact contact, ChatItem item, ParticipantCall call) {
        boolean again = contact.conversation().sentAs(item).isPresent();
        return again || !CreateParticipantConnection.isIn(contact, call.participant(), call.now())
                ? contact
                : contact.with(item);
    }

    /** What the chat does not carry, or {@code null}. */
    private @Nullable String wrong(ParticipantCall call) {
        Map<String, ?> request = call.request();
        if (request.get("Content") instanceof String content && shape == ParticipantRules.MESSAGE) {
            Channel channel = Channel.of(call.contact().at(call.now()).request().get("SegmentAttributes"));
            int length = content.codePointCount(0, content.length());
            return channel == null || length <= channel.maxCharacters()
                    ? null
                    : "Content must be at most " + channel.maxCharacters() + " characters long on " + channel
                            + ", and has " + length + " characters";
        }
        String messageId = ParticipantRules.messageId(request.get("Content"));
        boolean unknown = messageId != null
                && Transcript.of(call.contact(), call.now()).stream()
                        .noneMatch(item -> !item.isEvent() && item.id().equals(messageId));
        return unknown ? "Content names a message that is not in this chat." : null;
    }

    private static List<String> repeated(ParticipantCall call, ChatItem item, ChatItem sent) {
        List<String> noted = new ArrayList<>(call.remarks());
        noted.add("ClientToken repeated: answered as at " + sent.at());
        if (!item.contentType().equals(sent.contentType()) || !Objects.equals(item.content(), sent.content())) {
            noted.add("ClientToken repeated with other parameters");
        }
        return noted;
    }
}
