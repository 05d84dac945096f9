package io.connectchat.camel.internal.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/**
 * A request as its sources say it, not yet checked. The template stands beside the SDK's request, since the SDK that we
 * build on has no member for it.
 */
public final class ChatRequest {
    private final StartOutboundChatContactRequest request;
    private final @Nullable TemplatedMessageConfig template;
    private final Sources sources;

    ChatRequest(StartOutboundChatContactRequest request, @Nullable TemplatedMessageConfig template, Sources sources) {
        this.request = request;
        this.template = template;
        this.sources = sources;
    }

    /** All members but InitialTemplatedSystemMessage; ClientToken only if a message sets it. */
    public StartOutboundChatContactRequest sdkRequest() {
        return request;
    }

    /** InitialTemplatedSystemMessage. */
    public @Nullable TemplatedMessageConfig template() {
        return template;
    }

    /** Where the value at this path, or what holds it, came from; empty where no source sets it. */
    public Optional<Origin> origin(String path) {
        Origin holder = null;
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            Slots source = sources.of(i);
            if (source != null && path.equals(FieldTable.FIELDS.get(i).path())) {
                return Optional.ofNullable(source.origin(i));
            }
            if (source != null
                    && holder == null
                    && isRelated(path, FieldTable.FIELDS.get(i).path())) {
                holder = source.origin(i);
            }
        }
        return Optional.ofNullable(holder);
    }

    /** The names by which a member that is missing could be set. */
    public static String couldComeFrom(String path) {
        for (FieldMapping<?> field : FieldTable.FIELDS) {
            if (field.path().equals(path) || field.path().startsWith(path + ".")) {
                String option = field.option() == null
                        ? ""
                        : ", option " + field.option().name();
                return "header " + field.header() + ", body" + option;
            }
        }
        return "body";
    }

    /** The path of a map's entry, as violations show it. */
    public String entryPath(String path, String key) {
        return Place.entryPath(path, key, origin(path).orElse(null));
    }

    /** Whether the path lies within the field, or the field within the path. */
    private static boolean isRelated(String path, String field) {
        return path.startsWith(field) && (path.charAt(field.length()) == '.' || path.charAt(field.length()) == '[')
                || field.startsWith(path) && field.charAt(path.length()) == '.';
    }
}
