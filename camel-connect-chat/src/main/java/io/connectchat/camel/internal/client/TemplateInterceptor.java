package io.connectchat.camel.internal.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.camel.internal.request.SdkMembers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.Header;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Adds one member to the JSON of one request, after it was written and before it is signed. The length that the SDK has
 * counted is corrected: else the server would see the text cut at its old length. One instance a request: it holds the
 * new text between the two calls that the SDK makes, once for all attempts.
 */
final class TemplateInterceptor implements ExecutionInterceptor {
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final SdkPojo value;
    private volatile byte @Nullable [] content;

    TemplateInterceptor(String name, SdkPojo value) {
        this.name = name;
        this.value = value;
    }

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

    /** Made by the first of the two calls, which is the SDK's to choose. */
    private byte[] content(Context.ModifyHttpRequest context) {
        byte[] whole = content;
        if (whole == null) {
            whole = withMember(context.requestBody().orElseThrow());
            content = whole;
        }
        return whole;
    }

    private byte[] withMember(RequestBody body) {
        try (InputStream stream = body.contentStreamProvider().newStream()) {
            byte[] before = stream.readAllBytes();
            // The SDK writes one object, and writes it to its last brace.
            int end = before.length - 1;
            ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + 256);
            out.write(before, 0, end);
            if (before[end - 1] != '{') {
                out.write(',');
            }
            out.write(member());
            out.write('}');
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The request could not be read from memory", e);
        }
    }

    /** The member's name, a colon and its value. */
    private byte[] member() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName(name);
            write(SdkMembers.of(value), json);
            json.writeEndObject();
        }
        byte[] object = out.toByteArray();
        return Arrays.copyOfRange(object, 1, object.length - 1);
    }

    private static void write(Map<?, ?> object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : object.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            if (member.getValue() instanceof SdkPojo pojo) {
                write(SdkMembers.of(pojo), json);
            } else if (member.getValue() instanceof Map<?, ?> map) {
                write(map, json);
            } else {
                json.writeString(String.valueOf(member.getValue()));
            }
        }
        json.writeEndObject();
    }
}
