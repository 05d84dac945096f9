package io.connectchat.camel.internal.request;

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

    /** The SDK that we build on has its type, but no place for it in the request. */
    static final int TEMPLATE = Holders.PATHS.indexOf(FieldTable.TEMPLATE);

    private static final @Nullable SdkPlace[] OF_HOLDERS = new @Nullable SdkPlace[Holders.PATHS.size()];
    private static final @Nullable SdkPlace[] OF_FIELDS = new @Nullable SdkPlace[FieldTable.FIELDS.size()];

    static {
        for (int i = 0; i < OF_HOLDERS.length; i++) {
            OF_HOLDERS[i] = i == TEMPLATE ? null : of(Holders.PATHS.get(i));
        }
        for (int i = 0; i < OF_FIELDS.length; i++) {
            String path = FieldTable.FIELDS.get(i).path();
            OF_FIELDS[i] = path.equals(FieldTable.SUBTYPE) ? null : of(path);
        }
    }

    /** The place of a row; null for the channel, which is an entry of a map. */
    static @Nullable SdkPlace ofField(int field) {
        return OF_FIELDS[field];
    }

    /** The place of one of {@link Holders#PATHS}; null for the template. */
    static @Nullable SdkPlace ofHolder(int holder) {
        return OF_HOLDERS[holder];
    }

    /** A new builder of the type that one of {@link Holders#PATHS} has. */
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

    private static SdkPlace of(String path) {
        int dot = path.lastIndexOf('.');
        int holder = dot < 0 ? REQUEST : Holders.PATHS.indexOf(path.substring(0, dot));
        SdkPojo type = holder == REQUEST ? StartOutboundChatContactRequest.builder() : newBuilder(holder);
        for (SdkField<?> field : type.sdkFields()) {
            if (field.memberName().equals(path.substring(dot + 1))) {
                return new SdkPlace(holder, field);
            }
        }
        throw new IllegalStateException("The SDK has no member " + path);
    }
}
