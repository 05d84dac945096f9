package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.TreeNode;
import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import io.connectchat.camel.internal.violation.Violations;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads the body: a request in the API's own shape, or the text that the operation takes for one of its members. */
final class BodyReader {
    private final Structure schema;
    private final Class<? extends SdkPojo> sdkRequest;
    private final @Nullable Member<?, ?> textMember;
    private final BodyAs bodyAs;

    /**
     * Makes one for an operation's bodies.
     *
     * @param textMember what a text that is no request sets; null where the operation takes none
     */
    BodyReader(
            Structure schema, Class<? extends SdkPojo> sdkRequest, @Nullable Member<?, ?> textMember, BodyAs bodyAs) {
        this.schema = schema;
        this.sdkRequest = sdkRequest;
        this.textMember = textMember;
        this.bodyAs = bodyAs;
    }

    SourceValues read(Exchange exchange, Violations violations) throws IOException {
        SourceValues values = new SourceValues();
        Object body = isIgnored() ? null : exchange.getMessage().getBody();
        if (body != null) {
            ValueLocation at = ValueLocation.ofRequest(schema.name(), Origin.BODY, violations);
            if (isRequest(body)) {
                readRequest(body, at, values);
            } else {
                readText(exchange, body, at, values);
            }
        }
        return values;
    }

    /** An operation that takes no text finds an earlier call's request in the body as a rule, which is not its own. */
    private boolean isIgnored() {
        return bodyAs == BodyAs.ignore || textMember == null && bodyAs != BodyAs.request;
    }

    /** Reads an object in the API's own shape, outside a message. */
    static SourceValues readObject(Structure schema, Object object, Violations violations) {
        SourceValues values = new SourceValues();
        readObject(schema, object, ValueLocation.ofRequest(schema.name(), Origin.BODY, violations), values);
        return values;
    }

    private static void readObject(Structure schema, Object body, ValueLocation at, SourceValues values) {
        Object plain = ObjectMembers.plain(body, at);
        if (plain != null) {
            values.takeMembers(schema, plain, at);
        }
    }

    private static boolean isRequest(Object body) {
        return body instanceof Map || body instanceof TreeNode || body instanceof SdkPojo;
    }

    private void readRequest(Object body, ValueLocation at, SourceValues values) {
        if (bodyAs == BodyAs.message) {
            at.refuse(
                    "must be text because bodyAs is message, but is " + ObjectMembers.kind(body),
                    "Set the body to text");
            return;
        }
        Object built = body instanceof SdkBuilder<?, ?> builder ? builder.build() : body;
        if (built instanceof SdkPojo && !sdkRequest.isInstance(built)) {
            at.refuse(
                    "must be the SDK's " + sdkRequest.getSimpleName() + " but is its "
                            + body.getClass().getSimpleName(),
                    "Set the body to a " + sdkRequest.getSimpleName());
            return;
        }
        readObject(schema, built, at, values);
    }

    private void readText(Exchange exchange, Object body, ValueLocation at, SourceValues values) throws IOException {
        String text = BodyText.read(exchange, body, at);
        if (text == null || text.isEmpty() && bodyAs != BodyAs.message) {
            return;
        }
        boolean isObject = ObjectMembers.looksLikeObject(text);
        if (textMember != null && (bodyAs == BodyAs.message || bodyAs == BodyAs.auto && !isObject)) {
            values.take(textMember, text, Origin.BODY, at.violations());
        } else if (isObject) {
            Object object = JsonText.read(text, at);
            if (object != null) {
                values.takeMembers(schema, object, at);
            }
        } else if (bodyAs == BodyAs.request) {
            at.refuse("must be a JSON object because bodyAs is request", "Give a JSON object");
        }
    }
}
