package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConstants;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers that set members. Names are matched without regard to case, even where the message's own map is
 * strict about it: else a forged variant would be seen by others and not by the endpoint's guard.
 */
final class HeaderReader {
    private static final Map<String, Source> SOURCES = sources();

    /** As the constants are written, which is how nearly all headers are. */
    private static final Map<String, Source> SOURCES_AS_WRITTEN = new HashMap<>(SOURCES);

    private HeaderReader() {}

    private sealed interface Source {
        Origin origin();
    }

    private record FieldSource(Origin origin, int field) implements Source {}

    private record WholeSource(Origin origin, MemberTree tree, String path, int textField) implements Source {}

    static Slots read(Message message, Problems problems) {
        Slots slots = new Slots();
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            Source source = sourceOf(header.getKey());
            if (source != null && header.getValue() != null) {
                read(source, header.getValue(), slots, problems);
            }
        }
        return slots;
    }

    private static @Nullable Source sourceOf(String name) {
        Source asWritten = SOURCES_AS_WRITTEN.get(name);
        if (asWritten != null) {
            return asWritten;
        }
        String prefix = ConnectChatConstants.HEADER_PREFIX;
        return name.regionMatches(true, 0, prefix, 0, prefix.length()) ? SOURCES.get(name) : null;
    }

    private static void read(Source source, Object raw, Slots slots, Problems problems) {
        Origin origin = source.origin();
        if (source instanceof FieldSource single) {
            slots.take(single.field, raw, origin, problems);
        } else if (source instanceof WholeSource whole) {
            if (whole.textField >= 0 && raw instanceof CharSequence text && !ObjectMembers.isMeantAsObject(text)) {
                slots.take(whole.textField, text, origin, problems);
                return;
            }
            Place place = new Place(whole.path, origin, problems);
            Object plain = ObjectMembers.plain(raw, place);
            if (plain instanceof CharSequence && whole.textField >= 0) {
                slots.take(whole.textField, plain, origin, problems);
            } else if (plain != null) {
                whole.tree.read(plain, place, slots);
            }
        }
    }

    private static Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String header = FieldTable.FIELDS.get(i).header();
            sources.put(header, new FieldSource(Origin.header(header), i));
        }
        FieldTable.WHOLES.forEach((header, whole) -> {
            int textField = whole.textSets().isEmpty() ? -1 : FieldTable.indexOf(whole.textSets());
            sources.put(
                    header,
                    new WholeSource(Origin.header(header), MemberTree.at(whole.path()), whole.path(), textField));
        });
        return sources;
    }
}
