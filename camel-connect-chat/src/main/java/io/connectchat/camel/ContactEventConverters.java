package io.connectchat.camel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.connectchat.camel.api.ContactEvent;
import io.connectchat.camel.api.InvalidContactEventException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Converter;
import org.jspecify.annotations.Nullable;

/** Camel's conversions to contact events, from their JSON as EventBridge delivers it: in UTF-8, with its envelope. */
@Converter(generateLoader = true)
public final class ContactEventConverters {
    /** An event nests a few levels. */
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private ContactEventConverters() {}

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(Map<String, Object> json) {
        return ContactEvent.of(json);
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(String json) throws IOException {
        return toContactEvent(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(InputStream json) throws IOException {
        return toContactEvent(json.readAllBytes());
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(new String(json, StandardCharsets.UTF_8))) {
            parser.nextToken();
            Object event = value(parser);
            if (parser.nextToken() != null || !(event instanceof Map<?, ?> members)) {
                throw new InvalidContactEventException("it must be one JSON object");
            }
            return ContactEvent.of(members);
        } catch (JsonProcessingException e) {
            // What Jackson says of it quotes the text: its position alone is passed on.
            throw new InvalidContactEventException("it is malformed JSON"
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")"));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new InvalidContactEventException("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> parser.getNumberValue();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
