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
    private final StartOutboundChatContactRequest.Builder builder;
    private final StartOutboundChatContactRequest request;
    private final @Nullable TemplatedMessageConfig template;
    private final Sources sources;

    ChatRequest(
            StartOutboundChatContactRequest.Builder builder,
            @Nullable TemplatedMessageConfig template,
            Sources sources) {
        this.builder = builder;
        this.request = builder.build();
        this.template = template;
        this.sources = sources;
    }

    /** All members but InitialTemplatedSystemMessage; ClientToken only if a message sets it. */
    public StartOutboundChatContactRequest sdkRequest() {
        return request;
    }

    /**
     * The builder of {@link #sdkRequest}, for whoever completes the request: a new one would copy all its maps. What is set
     * here does not change what was built before.
     */
    public StartOutboundChatContactRequest.Builder builder() {
        return builder;
    }

    /** InitialTemplatedSystemMessage. */
    public @Nullable TemplatedMessageConfig template() {
        return template;
    }

    /** Whether all that it says of this part are the endpoint's options, or nothing. */
    public boolean isOfOptionsAlone(Part part) {
        return !sources.sayMoreThanOptions(part);
    }

    /** Where the value at this path, or what holds it, came from; empty where no source sets it. */
    public Optional<Origin> origin(String path) {
        Origin nearest = null;
        String nearestPath = "";
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String field = FieldTable.FIELDS.get(i).path();
            Slots source = sources.of(i);
            // The channel lies within the segment attributes, and may come from elsewhere.
            boolean nearer = nearest == null || isWithin(path, field) && field.length() > nearestPath.length();
            if (source != null && nearer && (isWithin(path, field) || isWithin(field, path))) {
                nearest = source.origin(i);
                nearestPath = field;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The names by which a member that is missing could be set. */
    public static String couldComeFrom(String path) {
        return FieldTable.FIELDS.stream()
                .filter(field -> isWithin(field.path(), path))
                .findFirst()
                .or(() -> FieldTable.FIELDS.stream()
                        .filter(field -> isWithin(path, field.path()))
                        .findFirst())
                .map(ChatRequest::sourcesOf)
                .orElse("body");
    }

    private static String sourcesOf(FieldMapping<?> field) {
        String option =
                field.option() == null ? "" : ", option " + field.option().name();
        return "header " + field.header() + ", body" + option;
    }

    /** The path of a map's entry, as violations show it. */
    public String entryPath(String path, String key) {
        return Place.entryPath(path, key, origin(path).orElse(null));
    }

    /** Whether the path is the other one, or a member, an entry or an element of it. */
    private static boolean isWithin(String path, String other) {
        return path.startsWith(other)
                && (path.length() == other.length()
                        || path.charAt(other.length()) == '.'
                        || path.charAt(other.length()) == '[');
    }
}
