package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.TreeNode;
import io.connectchat.camel.internal.violation.ValueLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, text, whole numbers, {@link JsonDecimal} and booleans. What Jackson says of malformed
 * text quotes it, and the text is a customer's: only its position is passed on.
 */
public final class JsonText {
    /** A request nests 4 levels and 2 more for each segment attribute within another. */
    static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names come from outside: neither kept beyond the message nor interned.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(BodyText.LARGEST)
                    .maxStringLength(BodyText.LARGEST)
                    .build())
            .build();

    /** More than a text of the largest size holds; a tree of few nodes may hold each of them a thousand times. */
    static final int MOST_VALUES = BodyText.LARGEST;

    /** A number with a fraction or an exponent, as it was written: a price of 5.10 stays 5.10. */
    record JsonDecimal(String literal) {}

    private final JsonParser parser;
    private final boolean decimalsAsWritten;
    private int values;

    private JsonText(JsonParser parser, boolean decimalsAsWritten) {
        this.parser = parser;
        this.decimalsAsWritten = decimalsAsWritten;
    }

    static @Nullable Object read(String text, ValueLocation at) {
        if (text.length() > BodyText.LARGEST) {
            return BodyText.refuseSize(at);
        }
        try {
            return read(() -> JSON.createParser(text), true);
        } catch (MalformedJson e) {
            return at.refuse("is " + e.getMessage(), remedy(at));
        }
    }

    /** A tree has lost how a decimal was written, as a Double has. */
    static @Nullable Object read(TreeNode node, ValueLocation at) {
        try {
            return read(node::traverse, false);
        } catch (MalformedJson e) {
            return at.refuse("is " + e.getMessage(), remedy(at));
        }
    }

    /** Reads decimals into Java's own numbers. */
    public static @Nullable Object read(String text) throws MalformedJson {
        return read(() -> JSON.createParser(text), false);
    }

    private interface Json {
        JsonParser open() throws IOException;
    }

    private static @Nullable Object read(Json json, boolean decimalsAsWritten) throws MalformedJson {
        try (JsonParser parser = json.open()) {
            return new JsonText(parser, decimalsAsWritten).readAll();
        } catch (IOException e) {
            // Of what is in memory, nothing but its JSON can be wrong, and that is caught below.
            throw new IllegalStateException("JSON in memory could not be read", e);
        }
    }

    private @Nullable Object readAll() throws IOException, MalformedJson {
        try {
            parser.nextToken();
            Object value = value(0);
            if (parser.nextToken() != null) {
                throw malformed(": text follows its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw malformed("");
        }
    }

    private @Nullable Object value(int depth) throws IOException, MalformedJson {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed(": its end is missing");
        }
        if (depth > DEEPEST) {
            throw malformed(": objects and lists nest deeper than " + DEEPEST + " levels");
        }
        if (++values > MOST_VALUES) {
            throw malformed(": there are more than " + MOST_VALUES + " values");
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimalsAsWritten ? new JsonDecimal(parser.getText()) : parser.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            // Trees alone have these: a Java object that was put among JSON.
            default -> throw malformed(": a value is not JSON");
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException, MalformedJson {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                throw malformed(": its end is missing");
            }
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw malformed(": an object has the same member twice");
            }
            parser.nextToken();
            members.put(name, value(depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) throws IOException, MalformedJson {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth + 1));
        }
        return elements;
    }

    private static String remedy(ValueLocation at) {
        return at.isRequest()
                ? "Correct the JSON, or set bodyAs=message if it is text that starts with {"
                : "Correct the JSON";
    }

    private MalformedJson malformed(String reason) {
        JsonLocation at = parser.currentLocation();
        // A tree has no lines.
        String position = at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new MalformedJson("malformed JSON" + reason + position);
    }

    /** What is wrong, in words that quote nothing. */
    public static final class MalformedJson extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedJson(String message) {
            super(message, null, false, false);
        }
    }
}
