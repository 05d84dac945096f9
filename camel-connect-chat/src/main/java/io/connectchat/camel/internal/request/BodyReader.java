package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.TreeNode;
import io.connectchat.camel.api.BodyAs;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Reads the body: a request in the API's own shape, or the initial system message. */
final class BodyReader {
    private static final int CONTENT = FieldTable.indexOf(FieldTable.CONTENT);

    private BodyReader() {}

    static Slots read(Exchange exchange, BodyAs bodyAs, Problems problems) throws IOException {
        Slots slots = new Slots();
        Object body = bodyAs == BodyAs.ignore ? null : exchange.getMessage().getBody();
        if (body != null) {
            Place place = new Place(Place.ROOT, Origin.BODY, problems);
            if (isRequest(body)) {
                readRequest(body, bodyAs, place, slots);
            } else {
                readText(exchange, body, bodyAs, place, slots);
            }
        }
        return slots;
    }

    /** The SDK's request, if the body is one or builds one. */
    static @Nullable StartOutboundChatContactRequest sdkRequest(@Nullable Object body) {
        if (body instanceof StartOutboundChatContactRequest.Builder builder) {
            return builder.build();
        }
        return body instanceof StartOutboundChatContactRequest request ? request : null;
    }

    private static boolean isRequest(Object body) {
        return body instanceof Map || body instanceof TreeNode || body instanceof SdkPojo;
    }

    private static void readRequest(Object body, BodyAs bodyAs, Place place, Slots slots) {
        if (bodyAs == BodyAs.message) {
            place.refuse("is " + ObjectMembers.kind(body) + ", and bodyAs=message wants text", "Give text");
            return;
        }
        StartOutboundChatContactRequest request = sdkRequest(body);
        if (body instanceof SdkPojo && request == null) {
            place.refuse("is the SDK's " + body.getClass().getSimpleName(), "Give a StartOutboundChatContactRequest");
            return;
        }
        readObject(request == null ? body : request, place, slots);
    }

    private static void readText(Exchange exchange, Object body, BodyAs bodyAs, Place place, Slots slots)
            throws IOException {
        String text = BodyText.read(exchange, body, place);
        if (text == null || text.isEmpty() && bodyAs != BodyAs.message) {
            return;
        }
        if (bodyAs == BodyAs.message || bodyAs == BodyAs.auto && !ObjectMembers.looksLikeObject(text)) {
            slots.take(CONTENT, text, Origin.BODY, place.problems());
        } else if (ObjectMembers.looksLikeObject(text)) {
            Object object = JsonText.read(text, place);
            if (object != null) {
                MemberTree.request().read(object, place, slots);
            }
        } else {
            place.refuse("is text that is no JSON object, and bodyAs=request wants one", "Give a JSON object");
        }
    }

    /** Reads an object in the API's own shape, outside a message. */
    static Slots readObject(Object object, Problems problems) {
        Slots slots = new Slots();
        readObject(object, new Place(Place.ROOT, Origin.BODY, problems), slots);
        return slots;
    }

    private static void readObject(Object body, Place place, Slots slots) {
        Object plain = ObjectMembers.plain(body, place);
        if (plain != null) {
            MemberTree.request().read(plain, place, slots);
        }
    }
}
