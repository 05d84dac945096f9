package io.connectchat.camel.internal.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads and fills the SDK's types by the API's names of their members: a member of a newer SDK needs no code here. */
public final class SdkFields {
    /** By type: as many as the requests' own and those within them. */
    private static final Map<Class<?>, Map<String, SdkField<?>>> FIELDS = new ConcurrentHashMap<>();

    private SdkFields() {}

    /** The members that are set, by the API's names. */
    public static Map<String, Object> read(SdkPojo pojo) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = value(field, pojo);
            if (value != null && !(value instanceof SdkAutoConstructMap) && !(value instanceof SdkAutoConstructList)) {
                members.put(field.memberName(), value);
            }
        }
        return members;
    }

    /** A request's own accessor makes no default: for the client token that is random, and new at each look. */
    private static @Nullable Object value(SdkField<?> field, SdkPojo pojo) {
        return field.containsTrait(DefaultValueTrait.class) && pojo instanceof SdkRequest request
                ? request.getValueForField(field.memberName(), Object.class).orElse(null)
                : field.getValueOrDefault(pojo);
    }

    /** Sets what the document says; returns what the SDK has no member for, in the document's shape. */
    public static Map<String, Object> fill(SdkPojo builder, Map<?, ?> plain) {
        Map<String, SdkField<?>> fields = FIELDS.computeIfAbsent(builder.getClass(), type -> fieldsOf(builder));
        Map<String, Object> lacking = Map.of();
        for (Map.Entry<?, ?> member : plain.entrySet()) {
            String name = (String) member.getKey();
            SdkField<?> field = fields.get(name);
            if (field == null) {
                lacking = with(name, member.getValue(), lacking);
            } else if (isStructure(field) && member.getValue() instanceof Map<?, ?> members) {
                SdkPojo inner = field.constructor().get();
                Map<String, Object> lackingInside = fill(inner, members);
                field.set(builder, ((Buildable) inner).build());
                if (!lackingInside.isEmpty()) {
                    lacking = with(name, lackingInside, lacking);
                }
            } else {
                field.set(builder, sdkValue(field, member.getValue()));
            }
        }
        return lacking;
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(others);
        all.put(name, value);
        return all;
    }

    private static Map<String, SdkField<?>> fieldsOf(SdkPojo type) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        type.sdkFields().forEach(field -> fields.put(field.memberName(), field));
        return fields;
    }

    private static boolean isStructure(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.SDK_POJO;
    }

    /** Text and numbers are the SDK's values as they are. */
    private static Object sdkValue(SdkField<?> field, Object plain) {
        if (plain instanceof Map<?, ?> entries && field.marshallingType() == MarshallingType.MAP) {
            SdkField<?> values = field.getTrait(MapTrait.class).valueFieldInfo();
            return isStructure(values) ? sdkMap(values, entries) : entries;
        }
        if (plain instanceof List<?> elements && field.marshallingType() == MarshallingType.LIST) {
            SdkField<?> values = field.getTrait(ListTrait.class).memberFieldInfo();
            return elements.stream().map(element -> sdkValue(values, element)).toList();
        }
        if (plain instanceof Map<?, ?> members && isStructure(field)) {
            SdkPojo inner = field.constructor().get();
            fill(inner, members);
            return ((Buildable) inner).build();
        }
        return plain;
    }

    private static Map<Object, Object> sdkMap(SdkField<?> values, Map<?, ?> entries) {
        Map<Object, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(key, sdkValue(values, value)));
        return map;
    }
}
