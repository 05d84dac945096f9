package io.connectchat.camel.internal.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/**
 * Where in the SDK's types a path of the field table has its place. Found once, by the API's names: the SDK has a function
 * for each of them that sets it, so that no row needs one.
 *
 * @param holder the index in {@link Holders#PATHS} of what this is a member of; {@link #REQUEST} for the request's own
 * @param field sets it, in a builder of the holder's type
 */
record SdkPlace(int holder, SdkField<?> field) {
    static final int REQUEST = -1;

    /** Its type is the SDK's, but it is set by whoever sends the request: the SDK that we build on has no place for it. */
    static final int TEMPLATE = Holders.PATHS.indexOf(FieldTable.TEMPLATE);

    private static final @Nullable SdkPlace[] OF_HOLDERS = new @Nullable SdkPlace[Holders.PATHS.size()];
    private static final @Nullable SdkPlace[] OF_FIELDS = new @Nullable SdkPlace[FieldTable.FIELDS.size()];

    static {
        for (int i = 0; i < OF_HOLDERS.length; i++) {
            OF_HOLDERS[i] = i == TEMPLATE ? null : find(Holders.PATHS.get(i)).orElse(null);
        }
        for (int i = 0; i < OF_FIELDS.length; i++) {
            OF_FIELDS[i] = find(FieldTable.FIELDS.get(i).path()).orElse(null);
        }
    }

    /**
     * The place of a row.
     *
     * @throws IllegalStateException if an older SDK has none
     */
    static SdkPlace ofField(int field) {
        SdkPlace place = OF_FIELDS[field];
        if (place == null) {
            throw missing(FieldTable.FIELDS.get(field).path());
        }
        return place;
    }

    /** The place of one of {@link Holders#PATHS}; null for the template, and for what an older SDK has not. */
    static @Nullable SdkPlace ofHolder(int holder) {
        return OF_HOLDERS[holder];
    }

    /** A new builder of the type that one of {@link Holders#PATHS} has which has a place. */
    static SdkPojo newBuilder(int holder) {
        SdkPlace place = OF_HOLDERS[holder];
        return place == null
                ? TemplatedMessageConfig.builder()
                : place.field.constructor().get();
    }

    /** Whether one of the sources mentions what this is a member of: an option alone may complete it, and say nothing. */
    boolean isIn(Sources sources) {
        return holder == REQUEST || sources.mention(1 << holder);
    }

    /** Looks for a path in the SDK's types; empty for the channel, an entry of a map, and for what an older SDK has not. */
    static Optional<SdkPlace> find(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return find(path, REQUEST, StartOutboundChatContactRequest.builder());
        }
        int holder = Holders.PATHS.indexOf(path.substring(0, dot));
        boolean hasPlace = holder == TEMPLATE || holder >= 0 && OF_HOLDERS[holder] != null;
        return hasPlace ? find(path.substring(dot + 1), holder, newBuilder(holder)) : Optional.empty();
    }

    private static Optional<SdkPlace> find(String name, int holder, SdkPojo type) {
        return type.sdkFields().stream()
                .filter(field -> field.memberName().equals(name))
                .findFirst()
                .map(field -> new SdkPlace(holder, field));
    }

    private static IllegalStateException missing(String path) {
        return new IllegalStateException("The AWS SDK on the class path has no member " + path
                + " of StartOutboundChatContact: use a newer software.amazon.awssdk:connect");
    }
}
