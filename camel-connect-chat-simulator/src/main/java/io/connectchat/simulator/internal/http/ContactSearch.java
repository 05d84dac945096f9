package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.StartedContact;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts by a part of what a reader knows of them: number, name, text, token.
 *
 * @param text what is looked for, in lower case; empty finds all
 * @param number the same as a part of a number, or {@code null} if it is none
 */
record ContactSearch(String text, @Nullable String number) {
    static ContactSearch of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return new ContactSearch(text, text.matches("[+0-9 ()./-]*[0-9][+0-9 ()./-]*") ? compact(text) : null);
    }

    boolean finds(StartedContact contact) {
        return text.isEmpty()
                || number != null && compact(contact.destination()).contains(number)
                || words(contact).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
    }

    private static Stream<String> words(StartedContact contact) {
        return Stream.of(
                        Stream.of(contact.destination(), contact.contactId()),
                        Stream.ofNullable(contact.clientToken()),
                        contact.attributes().values().stream(),
                        contact.tags().values().stream(),
                        displayName(contact.request()),
                        contact.transcript().stream().map(message -> message.content()))
                .flatMap(each -> each);
    }

    private static Stream<String> displayName(Map<String, ?> request) {
        return request.get("ParticipantDetails") instanceof Map<?, ?> details
                        && details.get("DisplayName") instanceof String name
                ? Stream.of(name)
                : Stream.empty();
    }

    private static String compact(String number) {
        return number.replaceAll("[ ()./-]", "");
    }
}
