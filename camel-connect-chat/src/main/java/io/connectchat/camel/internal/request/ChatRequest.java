package io.connectchat.camel.internal.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/**
 * A request as its sources say it, not yet checked. The SDK's is built when somebody asks for it: none is for what breaks
 * a rule. The template stands beside it, since the SDK that we build on has no member for it.
 */
public final class ChatRequest {
    private static final int SEGMENT_ATTRIBUTES = FieldTable.indexOf(FieldTable.SEGMENT_ATTRIBUTES);
    private static final int SUBTYPE = FieldTable.indexOf(FieldTable.SUBTYPE);

    private final Sources sources;
    private final @Nullable AwsRequestOverrideConfiguration overrideConfiguration;
    private @Nullable Built built;

    /** Makes one whose call is to be made as this says. */
    ChatRequest(Sources sources, @Nullable AwsRequestOverrideConfiguration overrideConfiguration) {
        this.sources = sources;
        this.overrideConfiguration = overrideConfiguration;
    }

    private record Built(
            StartOutboundChatContactRequest.Builder builder,
            StartOutboundChatContactRequest request,
            @Nullable TemplatedMessageConfig template) {}

    /** What a field of the table says; null if no source says it, or it completes a member that none mentions. */
    @Nullable
    Object value(int field) {
        int holders = Holders.ofField(field);
        return holders == 0 || sources.mention(holders) ? sources.value(field) : null;
    }

    /** Whether a source mentions one of these {@link Holders}. */
    boolean mentions(int holders) {
        return sources.mention(holders);
    }

    /** All members but InitialTemplatedSystemMessage; ClientToken only if a message sets it. */
    public StartOutboundChatContactRequest sdkRequest() {
        return built().request;
    }

    /**
     * The builder of {@link #sdkRequest}, for whoever completes the request: a new one would copy all its maps. What is set
     * here does not change what was built before.
     */
    public StartOutboundChatContactRequest.Builder builder() {
        return built().builder;
    }

    /** InitialTemplatedSystemMessage. */
    public @Nullable TemplatedMessageConfig template() {
        return built().template;
    }

    private Built built() {
        Built known = built;
        if (known == null) {
            known = build();
            built = known;
        }
        return known;
    }

    private Built build() {
        Target target = Target.of(sources);
        StartOutboundChatContactRequest.Builder builder = target.request();
        if (overrideConfiguration != null) {
            builder.overrideConfiguration(overrideConfiguration);
        }
        return new Built(builder, builder.build(), target.template(sources));
    }

    /** Whether all that it says of this part are the endpoint's options, or nothing. */
    public boolean isOfOptionsAlone(Part part) {
        return !sources.sayMoreThanOptions(part);
    }

    /** Whether anything is said of this part. */
    public boolean saysOf(Part part) {
        return sources.say(part);
    }

    /** Whether something is said of this part that a rule may find wrong: a channel that we know is right by itself. */
    public boolean mayBreakRules(Part part) {
        return saysOf(part) && !(part.name().equals(FieldTable.SEGMENT_ATTRIBUTES) && isKnownChannelAlone());
    }

    private boolean isKnownChannelAlone() {
        return value(SEGMENT_ATTRIBUTES) == null
                && value(SUBTYPE) instanceof Channel channel
                && channel.given() == null;
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
        String option = field.option() == null ? "" : ", option " + field.option();
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
