package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.StartedContact;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts by a part of what a reader knows of them: number, name, text, token.
 *
 * @param text what is looked for, in lower case; empty finds all
 * @param number the same as a part of a number, or {@code null} if it is none
 */
record ContactSearch(String text, @Nullable String number) {
    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()./-]*[0-9][+0-9 ()./-]*");
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()./-]");

    static ContactSearch of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return new ContactSearch(text, NUMBER.matcher(text).matches() ? compact(text) : null);
    }

    boolean finds(StartedContact contact) {
        return text.isEmpty()
                || (number != null && compact(contact.destination()).contains(number))
                || atHand(contact).anyMatch(this::isIn)
                || (mayBeIn(contact.json()) && requested(contact).anyMatch(this::isIn));
    }

    private boolean isIn(String candidate) {
        return candidate.toLowerCase(Locale.ROOT).contains(text);
    }

    /** Of many contacts most need no parsing: without an escape JSON holds its texts as they are. */
    private boolean mayBeIn(String json) {
        return json.indexOf('\\') >= 0 || isIn(json);
    }

    private static Stream<String> atHand(StartedContact contact) {
        return Stream.of(
                        Stream.of(contact.destination(), contact.contactId()),
                        Stream.ofNullable(contact.clientToken()),
                        contact.attributes().values().stream(),
                        contact.tags().values().stream(),
                        contact.replies().stream().map(ChatMessage::content))
                .flatMap(each -> each);
    }

    private static Stream<String> requested(StartedContact contact) {
        return Stream.concat(
                displayName(contact.request()), contact.transcript().stream().map(ChatMessage::content));
    }

    private static Stream<String> displayName(Map<String, ?> request) {
        return request.get("ParticipantDetails") instanceof Map<?, ?> details
                        && details.get("DisplayName") instanceof String name
                ? Stream.of(name)
                : Stream.empty();
    }

    private static String compact(String number) {
        return PUNCTUATION.matcher(number).replaceAll("");
    }
}
