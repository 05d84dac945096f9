package io.connectchat.camel.internal.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.camel.internal.request.SdkFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The SDK's answers in the API's own shape: for Camel's type converters. Times are text in ISO 8601. */
public final class AnswerShapes {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerShapes() {}

    /** The members that are set, by the API's names. */
    public static Map<String, Object> map(SdkPojo answer) {
        Map<String, Object> members = SdkFields.read(answer);
        members.replaceAll((name, value) -> plain(value));
        return members;
    }

    private static Object plain(Object value) {
        if (value instanceof SdkPojo pojo) {
            return map(pojo);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(key, plain(entry)));
            return entries;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(AnswerShapes::plain).toList();
        }
        return value instanceof Instant time ? time.toString() : value;
    }

    /** The same as JSON text. */
    public static String json(SdkPojo answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(map(answer), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object plain, JsonGenerator json) throws IOException {
        if (plain instanceof Map<?, ?> members) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (plain instanceof Collection<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                write(element, json);
            }
            json.writeEndArray();
        } else {
            json.writeObject(plain);
        }
    }
}
