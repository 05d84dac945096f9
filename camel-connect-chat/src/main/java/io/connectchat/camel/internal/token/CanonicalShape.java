package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.SdkShape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One of the SDK's types, with the names of its members in the {@link CanonicalForm}: encoded once, and written for each
 * message.
 */
final class CanonicalShape {
    /** By type: as many as the request's own and those within it. */
    private static final Map<Class<?>, CanonicalShape> SHAPES = new ConcurrentHashMap<>();

    private final SdkShape members;
    private final byte[][] names;

    private CanonicalShape(SdkShape members) {
        this.members = members;
        this.names = new byte[members.size()][];
        for (int i = 0; i < names.length; i++) {
            String name = members.name(i);
            names[i] = CanonicalForm.bytes(form -> form.text(name));
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

    /** A member's name in the canonical form. */
    byte[] name(int member) {
        return names[member];
    }
}
