package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.CustomerAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customers answer to the chats that are started from now on. Of several answers the first that is for a chat counts. */
public final class AnswerScript {
    private final List<CustomerAnswer> answers = new ArrayList<>();

    /** Adds an answer behind those that there are. */
    public synchronized void add(CustomerAnswer answer) {
        answers.add(answer);
    }

    /** Puts these in the place of all. */
    public synchronized void replace(List<CustomerAnswer> newAnswers) {
        answers.clear();
        answers.addAll(newAnswers);
    }

    /** Those that are scripted. */
    public synchronized List<CustomerAnswer> answers() {
        return List.copyOf(answers);
    }

    /** Forgets all. */
    public synchronized void clear() {
        answers.clear();
    }

    /**
     * The answers to a chat, with their times: they lie in the future.
     *
     * @param destination the customer's address
     * @param message the first message, if the request has its text
     * @param startedAt when the chat is started
     */
    public synchronized List<ChatMessage> to(String destination, @Nullable String message, Instant startedAt) {
        for (CustomerAnswer answer : answers) {
            if (AddressPattern.matches(answer.destination(), destination) && answersTo(answer.containing(), message)) {
                return List.of(new ChatMessage(
                        startedAt.plus(answer.after()), ChatMessage.Author.CUSTOMER, "text/plain", answer.content()));
            }
        }
        return List.of();
    }

    private static boolean answersTo(@Nullable String part, @Nullable String message) {
        return part == null
                || (message != null && message.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }
}
