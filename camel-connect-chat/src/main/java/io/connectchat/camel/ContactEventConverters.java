package io.connectchat.camel;

import io.connectchat.camel.api.ContactEvent;
import io.connectchat.camel.api.InvalidContactEventException;
import io.connectchat.camel.internal.request.JsonText;
import io.connectchat.camel.internal.request.JsonText.MalformedJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** Camel's conversions to contact events, from their JSON as EventBridge delivers it: in UTF-8, with its envelope. */
@Converter(generateLoader = true)
public final class ContactEventConverters {
    private ContactEventConverters() {}

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(Map<String, Object> json) {
        return ContactEvent.of(json);
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(String json) {
        try {
            if (JsonText.read(json) instanceof Map<?, ?> members) {
                return ContactEvent.of(members);
            }
            throw new InvalidContactEventException("it must be one JSON object");
        } catch (MalformedJson e) {
            throw new InvalidContactEventException("it is " + e.getMessage());
        }
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(InputStream json) throws IOException {
        return toContactEvent(json.readAllBytes());
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(byte[] json) {
        return toContactEvent(new String(json, StandardCharsets.UTF_8));
    }
}
