package io.connectchat.camel.internal.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.Header;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Adds members that the SDK lacks to the JSON of a request, before the request is signed. Each request has its own instance,
 * which keeps the new JSON for all attempts.
 */
public final class LackingMembers implements ExecutionInterceptor {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, ?> lacking;
    private volatile byte @Nullable [] content;

    /** Takes the members in the API's format: plain maps, lists, text and whole numbers. */
    public LackingMembers(Map<String, ?> lacking) {
        this.lacking = lacking;
    }

    /** Corrects the length that the SDK has set for the old JSON. */
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] whole = content(context);
        return context.httpRequest().toBuilder()
                .putHeader(Header.CONTENT_LENGTH, Integer.toString(whole.length))
                .build();
    }

    @Override
    public Optional<AsyncRequestBody> modifyAsyncHttpContent(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return Optional.of(AsyncRequestBody.fromBytes(content(context)));
    }

    /** Created by the first of the two calls of the SDK, whose order is not specified. */
    private byte[] content(Context.ModifyHttpRequest context) {
        byte[] whole = content;
        if (whole == null) {
            whole = withLacking(context.requestBody().orElseThrow());
            content = whole;
        }
        return whole;
    }

    private byte[] withLacking(RequestBody body) {
        try (InputStream stream = body.contentStreamProvider().newStream();
                JsonParser parser = JSON.createParser(stream)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
            try (JsonGenerator json = JSON.createGenerator(out)) {
                parser.nextToken();
                copyWith(lacking, parser, json);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The JSON of the request could not be read", e);
        }
    }

    /** Copies an object, and adds members to it and to its nested objects. */
    private static void copyWith(Map<?, ?> more, JsonParser parser, JsonGenerator json) throws IOException {
        Map<Object, Object> left = new LinkedHashMap<>(more);
        json.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            json.writeFieldName(name);
            if (parser.nextToken() == JsonToken.START_OBJECT && left.remove(name) instanceof Map<?, ?> within) {
                copyWith(within, parser, json);
            } else {
                json.copyCurrentStructure(parser);
            }
        }
        writeMembers(left, json);
        json.writeEndObject();
    }

    private static void writeMembers(Map<?, ?> members, JsonGenerator json) throws IOException {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            write(member.getValue(), json);
        }
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            writeMembers(map, json);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
