package io.connectchat.camel.internal.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills the SDK's builders from a document's plain maps and lists, by the API's names. */
public final class SdkBuilding {
    /** By type: as many as the requests' own and those within them. */
    private static final Map<Class<?>, Map<String, SdkField<?>>> FIELDS = new ConcurrentHashMap<>();

    private SdkBuilding() {}

    /** Sets what the document says; returns what the SDK has no member for, in the document's shape. */
    public static Map<String, Object> fill(SdkPojo builder, Map<?, ?> plain) {
        Map<String, SdkField<?>> fields = FIELDS.computeIfAbsent(builder.getClass(), type -> fieldsOf(builder));
        Map<String, Object> lacking = new LinkedHashMap<>(0);
        for (Map.Entry<?, ?> member : plain.entrySet()) {
            String name = (String) member.getKey();
            SdkField<?> field = fields.get(name);
            if (field == null) {
                lacking.put(name, member.getValue());
            } else if (field.marshallingType() == MarshallingType.SDK_POJO
                    && member.getValue() instanceof Map<?, ?> members) {
                SdkPojo inner = field.constructor().get();
                Map<String, Object> lackingInside = fill(inner, members);
                field.set(builder, ((Buildable) inner).build());
                if (!lackingInside.isEmpty()) {
                    lacking.put(name, lackingInside);
                }
            } else {
                field.set(builder, value(field, member.getValue()));
            }
        }
        return lacking;
    }

    private static Map<String, SdkField<?>> fieldsOf(SdkPojo type) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        type.sdkFields().forEach(field -> fields.put(field.memberName(), field));
        return fields;
    }

    private static Object value(SdkField<?> field, Object plain) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.MAP && plain instanceof Map<?, ?> entries) {
            SdkField<?> values = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<Object, Object> map = new LinkedHashMap<>();
            entries.forEach((key, value) -> map.put(key, value(values, value)));
            return map;
        }
        if (type == MarshallingType.LIST && plain instanceof List<?> elements) {
            SdkField<?> values = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(value(values, element)));
            return list;
        }
        if (type == MarshallingType.SDK_POJO && plain instanceof Map<?, ?> members) {
            SdkPojo inner = field.constructor().get();
            fill(inner, members);
            return ((Buildable) inner).build();
        }
        return plain;
    }
}
