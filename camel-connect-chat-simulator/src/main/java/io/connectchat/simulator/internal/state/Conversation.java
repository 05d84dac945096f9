package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a chat.
 *
 * @param items what was said and done after the first message; those that are scripted have a time to come
 * @param participants who may take part over the participant service
 * @param streamings the topics that get it
 */
public record Conversation(List<ChatItem> items, List<Participant> participants, List<Streaming> streamings) {
    /** Nothing yet, and nobody. */
    public static final Conversation EMPTY = new Conversation(List.of(), List.of(), List.of());

    /** Messages to come. */
    public static Conversation of(List<ChatMessage> messages) {
        return messages.isEmpty()
                ? EMPTY
                : new Conversation(messages.stream().map(ChatItem::of).toList(), List.of(), List.of());
    }

    /** The same, with an item more. */
    public Conversation with(ChatItem item) {
        return new Conversation(plus(items, item), participants, streamings);
    }

    /** The same, with a participant more. */
    public Conversation with(Participant participant) {
        return new Conversation(items, plus(participants, participant), streamings);
    }

    /** The same, with a topic more. */
    public Conversation with(Streaming streaming) {
        return new Conversation(items, participants, plus(streamings, streaming));
    }

    /** The same, without a topic. */
    public Conversation withoutStreaming(String id) {
        return new Conversation(
                items,
                participants,
                streamings.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** A participant, by the id. */
    public Optional<Participant> participant(@Nullable String id) {
        return participants.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The customer, if one takes part over the participant service. */
    public Optional<Participant> customer() {
        return participants.stream()
                .filter(each -> each.role() == ChatMessage.Author.CUSTOMER)
                .findFirst();
    }

    /** Whether an agent has joined and not left. */
    public boolean hasAgent() {
        return participants.stream()
                .anyMatch(each -> each.role() == ChatMessage.Author.AGENT
                        && hasDone(each, ChatItem.JOINED)
                        && !hasDone(each, ChatItem.LEFT));
    }

    /** Whether there is such an event of the participant. */
    public boolean hasDone(Participant participant, String event) {
        return items.stream()
                .anyMatch(item ->
                        item.contentType().equals(event) && participant.id().equals(item.participantId()));
    }

    /** What the participant has sent before with the token of this item, or the item itself if it is in here. */
    public Optional<ChatItem> sentAs(ChatItem item) {
        return items.stream()
                .filter(each -> each.id().equals(item.id())
                        || (item.clientToken() != null
                                && item.clientToken().equals(each.clientToken())
                                && Objects.equals(item.participantId(), each.participantId())))
                .findFirst();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
