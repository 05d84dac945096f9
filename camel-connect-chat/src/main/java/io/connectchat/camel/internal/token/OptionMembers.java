package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Part;
import io.connectchat.camel.internal.request.SdkShape;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a request as an endpoint's options say them, in the canonical form: a message that says nothing of a member
 * sends the options' value, which is encoded once.
 */
final class OptionMembers {
    /** The token is made of all others. */
    private static final String CLIENT_TOKEN = "ClientToken";

    private final Supplier<ChatRequest> options;

    /** By the members of the request's shape. */
    private volatile Encoded @Nullable [] encoded;

    /**
     * Makes those of an endpoint.
     *
     * @param options what a message that says nothing would send; asked for with the first message: many endpoints start
     *     that have none yet
     */
    OptionMembers(Supplier<ChatRequest> options) {
        this.options = options;
    }

    /**
     * A member, as far as options say it.
     *
     * @param part the part of a request that it is; null for one that no source of ours sets, and for the token
     * @param form its name and value; null where the options say nothing
     */
    private record Encoded(@Nullable Part part, byte @Nullable [] form) {}

    /** A member's name and value, if all that the request says of it are these options; null otherwise. */
    byte @Nullable [] form(int member, ChatRequest request) {
        Encoded own = encoded()[member];
        return own.part != null && own.form != null && request.isOfOptionsAlone(own.part) ? own.form : null;
    }

    /** Whether the request may have a value there at all. */
    boolean isSaid(int member, ChatRequest request) {
        Part part = encoded()[member].part;
        return part != null && request.saysOf(part);
    }

    private Encoded[] encoded() {
        Encoded[] known = encoded;
        if (known == null) {
            known = encode(options.get());
            encoded = known;
        }
        return known;
    }

    private static Encoded[] encode(ChatRequest options) {
        CanonicalShape shape = CanonicalShape.of(options.sdkRequest());
        SdkShape members = shape.members();
        Encoded[] encoded = new Encoded[members.size()];
        for (int i = 0; i < encoded.length; i++) {
            int member = i;
            String name = members.name(member);
            Part part = name.equals(CLIENT_TOKEN) ? null : Part.find(name).orElse(null);
            Object value = part == null ? null : members.value(member, options.sdkRequest());
            byte[] form = value == null ? null : CanonicalForm.bytes(written -> written.member(shape, member, value));
            encoded[i] = new Encoded(part, form);
        }
        return encoded;
    }
}
