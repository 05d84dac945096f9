package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.SdkShape;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/** One of the SDK's types, with the names of its members as the canonical form writes them. */
final class CanonicalShape {
    /** By type: as many as the request's own and those within it. */
    private static final Map<Class<?>, CanonicalShape> SHAPES = new ConcurrentHashMap<>();

    private final SdkShape members;
    private final byte[][] names;

    private CanonicalShape(SdkShape members) {
        this.members = members;
        this.names = new byte[members.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = text(members.name(i));
        }
    }

    /** The shape of this object's type. */
    static CanonicalShape of(SdkPojo pojo) {
        CanonicalShape shape = SHAPES.get(pojo.getClass());
        return shape != null
                ? shape
                : SHAPES.computeIfAbsent(pojo.getClass(), type -> new CanonicalShape(SdkShape.of(pojo)));
    }

    SdkShape members() {
        return members;
    }

    /** A member's name, as {@link #text}. */
    byte[] name(int member) {
        return names[member];
    }

    /** A text in the canonical form. */
    static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("s" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }
}
