package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.JsonFactory;
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
final class JsonText {
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
    private final boolean fromText;
    private int values;

    private JsonText(JsonParser parser, boolean fromText) {
        this.parser = parser;
        this.fromText = fromText;
    }

    static @Nullable Object read(String text, ValueLocation at) {
        if (text.length() > BodyText.LARGEST) {
            return BodyText.refuseSize(at);
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonText(parser, true).readAll(at);
        } catch (IOException e) {
            // Of text that is in memory, nothing but its JSON can be wrong, and that is caught below.
            throw new IllegalStateException("Text in memory could not be read", e);
        }
    }

    static @Nullable Object read(TreeNode node, ValueLocation at) {
        try (JsonParser parser = node.traverse()) {
            return new JsonText(parser, false).readAll(at);
        } catch (IOException e) {
            throw new IllegalStateException("A JSON tree in memory could not be read", e);
        }
    }

    private @Nullable Object readAll(ValueLocation at) throws IOException {
        try {
            parser.nextToken();
            Object value = value(0);
            if (parser.nextToken() != null) {
                throw new Malformed("text follows its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            return at.refuse("is malformed JSON" + position(), remedy(at));
        } catch (Malformed e) {
            return at.refuse("is malformed JSON: " + e.getMessage() + position(), remedy(at));
        }
    }

    private @Nullable Object value(int depth) throws IOException, Malformed {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Malformed("its end is missing");
        }
        if (depth > DEEPEST) {
            throw new Malformed("objects and lists nest deeper than " + DEEPEST + " levels");
        }
        if (++values > MOST_VALUES) {
            throw new Malformed("there are more than " + MOST_VALUES + " values");
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            // A tree has lost how it was written, as a Double has.
            case VALUE_NUMBER_FLOAT -> fromText ? new JsonDecimal(parser.getText()) : parser.getNumberValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            // Trees alone have these: a Java object that was put among JSON.
            default -> throw new Malformed("a value is not JSON");
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException, Malformed {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() != JsonToken.FIELD_NAME) {
                throw new Malformed("its end is missing");
            }
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw new Malformed("an object has the same member twice");
            }
            parser.nextToken();
            members.put(name, value(depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) throws IOException, Malformed {
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

    private String position() {
        return fromText
                ? " (line " + parser.currentLocation().getLineNr() + ", column "
                        + parser.currentLocation().getColumnNr() + ")"
                : "";
    }

    /** What is wrong, in words that quote nothing. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}
