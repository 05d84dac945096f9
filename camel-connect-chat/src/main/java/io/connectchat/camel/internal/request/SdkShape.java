package io.connectchat.camel.internal.request;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * One of the SDK's types: its members by the API's names, in the order of these names' UTF-16 code units. Found once for
 * each type; asked for each message, so that it asks no value what it is where the SDK says it of the member.
 */
public final class SdkShape {
    /** By type: as many as the request's own and those within it. */
    private static final Map<Class<?>, SdkShape> SHAPES = new ConcurrentHashMap<>();

    private final Member[] members;

    private SdkShape(SdkPojo pojo) {
        members = pojo.sdkFields().stream()
                .map(Member::new)
                .sorted(Comparator.comparing(member -> member.name))
                .toArray(Member[]::new);
    }

    /** What a member holds, as the SDK describes it. */
    public enum Kind {
        TEXT,
        NUMBER,
        MAP,
        LIST,
        STRUCTURE,
        /** What a newer SDK has. */
        UNKNOWN;

        private static final Map<MarshallingType<?>, Kind> BY_TYPE = Map.of(
                MarshallingType.STRING, TEXT,
                MarshallingType.INTEGER, NUMBER,
                MarshallingType.MAP, MAP,
                MarshallingType.LIST, LIST,
                MarshallingType.SDK_POJO, STRUCTURE);
    }

    private static final class Member {
        private final String name;
        private final SdkField<?> field;
        private final Kind kind;
        private final boolean hasDefault;

        Member(SdkField<?> field) {
            this.name = field.memberName();
            this.field = field;
            this.kind = Kind.BY_TYPE.getOrDefault(field.marshallingType(), Kind.UNKNOWN);
            this.hasDefault = field.containsTrait(DefaultValueTrait.class);
        }

        @Nullable
        Object value(SdkPojo pojo) {
            // A request's own accessor makes no default: for the client token that is random, and new at each look.
            Object value = hasDefault && pojo instanceof SdkRequest request
                    ? request.getValueForField(name, Object.class).orElse(null)
                    : field.getValueOrDefault(pojo);
            return isUnset(value) ? null : value;
        }

        /** What the SDK gives where a list or a map is not set is empty; asked first, since its type is asked for slowly. */
        private boolean isUnset(@Nullable Object value) {
            return kind == Kind.MAP
                            && value instanceof Map<?, ?> map
                            && map.isEmpty()
                            && map instanceof SdkAutoConstructMap
                    || kind == Kind.LIST
                            && value instanceof List<?> list
                            && list.isEmpty()
                            && list instanceof SdkAutoConstructList;
        }
    }

    /** The shape of this object's type. */
    public static SdkShape of(SdkPojo pojo) {
        SdkShape shape = SHAPES.get(pojo.getClass());
        return shape != null ? shape : SHAPES.computeIfAbsent(pojo.getClass(), type -> new SdkShape(pojo));
    }

    /** How many members the type has. */
    public int size() {
        return members.length;
    }

    public String name(int member) {
        return members[member].name;
    }

    public Kind kind(int member) {
        return members[member].kind;
    }

    /** What an object of this type holds there; null if the member is not set. */
    public @Nullable Object value(int member, SdkPojo pojo) {
        return members[member].value(pojo);
    }
}
