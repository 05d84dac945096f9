package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import io.connectchat.camel.internal.request.SdkShape;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members that an endpoint's options say, in the canonical form: a message that says nothing of a member sends the
 * options' value, which is encoded once.
 */
final class OptionMembers {
    private final Supplier<ChatRequest> options;

    /** By the members of the request's shape; null where the options say nothing. */
    private volatile @Nullable Encoded @Nullable [] encoded;

    /**
     * Makes those of an endpoint.
     *
     * @param options what a message that says nothing would send; asked for with the first message: many endpoints start
     *     that have none yet
     */
    OptionMembers(Supplier<ChatRequest> options) {
        this.options = options;
    }

    /** A member's name and value, and the part that they are of. */
    private record Encoded(Part part, byte[] form) {}

    /** A member's name and value, if all that the request says of it are these options; null otherwise. */
    byte @Nullable [] form(int member, ChatRequest request) {
        @Nullable Encoded[] known = encoded;
        if (known == null) {
            known = encode(options.get());
            encoded = known;
        }
        Encoded own = known[member];
        return own != null && request.isOfOptionsAlone(own.part) ? own.form : null;
    }

    private static @Nullable Encoded[] encode(ChatRequest options) {
        CanonicalShape shape = CanonicalShape.of(options.sdkRequest());
        SdkShape members = shape.members();
        @Nullable Encoded[] encoded = new @Nullable Encoded[members.size()];
        for (int i = 0; i < encoded.length; i++) {
            int member = i;
            Object value = members.value(member, options.sdkRequest());
            if (value != null) {
                encoded[i] = new Encoded(
                        Part.of(members.name(member)), CanonicalForm.bytes(form -> form.member(shape, member, value)));
            }
        }
        return encoded;
    }
}
