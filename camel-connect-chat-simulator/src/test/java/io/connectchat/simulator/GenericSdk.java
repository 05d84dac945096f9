package io.connectchat.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Calls a client of the AWS SDK for Java with what is known as JSON only: by what the SDK's classes say of themselves. */
final class GenericSdk {
    private static final String MODEL = "software.amazon.awssdk.services.connect.model.";

    private GenericSdk() {}

    /**
     * Calls an operation.
     *
     * @param clientType the client's interface, sync or async
     * @param client the client
     * @return the answer's members
     * @throws RuntimeException as the client throws it, or its future ends with
     */
    static <T> JsonObject call(Class<T> clientType, T client, String operation, JsonObject input) throws Exception {
        Class<?> requestType = Class.forName(MODEL + operation + "Request");
        SdkPojo builder = (SdkPojo) requestType.getMethod("builder").invoke(null);
        fill(builder, input);
        String method = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
        try {
            Object answer = clientType.getMethod(method, requestType).invoke(client, ((Buildable) builder).build());
            return json((SdkPojo) (answer instanceof CompletableFuture<?> future ? future.join() : answer));
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (CompletionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    private static void fill(SdkPojo pojo, JsonObject json) {
        List<String> unknown = new ArrayList<>(json.fieldNames());
        for (SdkField<?> field : pojo.sdkFields()) {
            if (json.containsKey(field.memberName())) {
                field.set(pojo, value(field, json.getValue(field.memberName())));
                unknown.remove(field.memberName());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The SDK knows no members " + unknown);
        }
    }

    private static Object value(SdkField<?> field, Object json) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            fill(builder, (JsonObject) json);
            return ((Buildable) builder).build();
        }
        if (type == MarshallingType.LIST) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            return ((JsonArray) json).stream().map(each -> value(member, each)).toList();
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> map = new LinkedHashMap<>();
            ((JsonObject) json).forEach(entry -> map.put(entry.getKey(), value(member, entry.getValue())));
            return map;
        }
        return json;
    }

    private static JsonObject json(SdkPojo pojo) {
        JsonObject json = new JsonObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            // The SDK has empty lists and maps where the answer has none.
            if (value != null
                    && !(value instanceof List<?> list && list.isEmpty())
                    && !(value instanceof Map<?, ?> map && map.isEmpty())) {
                json.put(field.memberName(), json(value));
            }
        }
        return json;
    }

    private static Object json(Object value) {
        if (value instanceof SdkPojo pojo) {
            return json(pojo);
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(GenericSdk::json).toList());
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject json = new JsonObject();
            map.forEach((key, each) -> json.put(String.valueOf(key), json(each)));
            return json;
        }
        return value instanceof Instant ? value.toString() : value;
    }
}
