package io.connectchat.simulator.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, strings, numbers and booleans. The depth is limited, so that whoever walks the result by
 * recursion is safe, and a member that is given twice is an error, since readers differ in which of the two they take.
 */
public final class JsonReader {
    /** Deeper than any request makes sense, and far from what a thread's stack can carry. */
    static final int MAX_DEPTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // The server limits the body as a whole.
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonReader() {}

    /**
     * Reads a JSON object.
     *
     * @throws MalformedJsonException if the text is not one JSON object
     */
    public static Map<String, @Nullable Object> readObject(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return onlyObject(parser);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static Map<String, @Nullable Object> onlyObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedJsonException("The body must be a JSON object.");
        }
        Map<String, @Nullable Object> object = object(parser);
        if (parser.nextToken() != null) {
            throw new MalformedJsonException("The body must be one JSON object, with nothing after it.");
        }
        return object;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            requireUnicode(name, parser);
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> requireUnicode(parser.getText(), parser);
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static String requireUnicode(String text, JsonParser parser) {
        if (!Surrogates.arePaired(text)) {
            throw new MalformedJsonException("The body has half of a surrogate pair, which is no Unicode, in the string"
                    + place(parser.currentTokenLocation()) + ".");
        }
        return text;
    }

    /** Says where, never what: the parser's own messages quote the text, which may be a customer's. */
    private static MalformedJsonException malformed(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new MalformedJsonException(
                    "The body's JSON is nested more than " + MAX_DEPTH + " levels deep, or holds too long a number.");
        }
        String place = e instanceof JsonProcessingException syntax && syntax.getLocation() != null
                ? place(syntax.getLocation())
                : "";
        return new MalformedJsonException(
                "The body is not JSON in UTF-8, or gives a member of an object twice" + place + ".");
    }

    private static String place(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
