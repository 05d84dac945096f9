package io.connectchat.simulator;

import io.connectchat.simulator.internal.json.Surrogates;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What customers write without being asked to in a test: each chat that is started after this was scripted, and that it is
 * for, gets this answer. It is there once the simulator's clock has reached its time, unless the chat has ended before.
 *
 * <pre>{@code
 * simulator.answerWith(CustomerAnswer.of("Yes, please").from("+4479*").to("Will you come?"));
 * simulator.answerWith(CustomerAnswer.of("STOP").after(Duration.ofMinutes(5)));
 * }</pre>
 *
 * @param content what the customer writes, 1 to 1,024 characters
 * @param after how long after the start of the chat
 * @param destination the customer's address that it is for, or with a {@code *} at its end the beginning of many; {@code null}
 *     for all
 * @param containing a part of the first message, in any case, that it answers; {@code null} for any message, and for none
 * @see ConnectSimulator#answerWith(CustomerAnswer)
 */
public record CustomerAnswer(
        String content, Duration after, @Nullable String destination, @Nullable String containing) {
    /** As many as an SMS may have in AWS's chats. */
    private static final int MOST_CHARACTERS = 1024;

    private static final Duration AFTER = Duration.ofSeconds(2);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the content is too short or too long, a text is not Unicode, or {@code after} is
     *     negative
     */
    public CustomerAnswer {
        requireLength(content);
        Surrogates.requirePaired(content, "content");
        if (destination != null) {
            Surrogates.requirePaired(destination, "destination");
        }
        if (containing != null) {
            Surrogates.requirePaired(containing, "containing");
        }
        Objects.requireNonNull(after, "after");
        if (after.isNegative()) {
            throw new IllegalArgumentException("after must not be negative, and is " + after);
        }
    }

    /** For all chats, two seconds after their start. */
    public static CustomerAnswer of(String content) {
        return new CustomerAnswer(content, AFTER, null, null);
    }

    /** The same, so long after the start of the chat. */
    public CustomerAnswer after(Duration delay) {
        return new CustomerAnswer(content, delay, destination, containing);
    }

    /** The same, for chats with this number only, or with a {@code *} at its end with all numbers that begin so. */
    public CustomerAnswer from(String newDestination) {
        return new CustomerAnswer(content, after, newDestination, containing);
    }

    /** The same, for chats only whose first message contains this, in upper or lower case. */
    public CustomerAnswer to(String partOfTheMessage) {
        return new CustomerAnswer(content, after, destination, partOfTheMessage);
    }

    private static void requireLength(String content) {
        int length = content.codePointCount(0, content.length());
        if (length < 1 || length > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "content must be 1 to " + MOST_CHARACTERS + " characters long, and has " + length + " characters");
        }
    }
}
