package io.connectchat.camel.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ConnectChatConstants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The customers' data that the tests have sent: numbers, texts, names, attributes, tokens; and the secrets that they
 * configured. Each is noted once, by its first characters, in a file that {@link LeakScanIT} reads.
 */
public final class SentData {
    /** In the folder of this JVM of the tests, as the output's file is: see logback-test.xml. */
    private static final Path FILE =
            Path.of(System.getProperty("leak.scan.folder", "target/leak-scan/unread"), "sent.txt");

    /** Enough to know it again where it is cut. */
    static final int LONGEST = 16;

    /** Anything shorter stands in class names and times by chance. */
    static final int SHORTEST = 6;

    /** Members that hold nothing of a customer's. Routes' authors set them, and Camel logs them with URIs. */
    private static final Set<String> NO_CUSTOMERS = Set.of(
            "operation",
            "instanceid",
            "sourceendpoint",
            "contactflowid",
            "contactid",
            "requestid",
            "errorcode",
            "subtype",
            "connect:subtype",
            "type",
            "contenttype",
            "knowledgebaseid",
            "messagetemplateid",
            "relatedcontactid",
            "supportedmessagingcontenttypes");

    /** Hostile messages nest deeper, and unfold into more. */
    private static final int DEEPEST = 12;

    private static final int MOST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOTED = new HashSet<>();

    private int taken;

    private SentData() {}

    /** Notes what a message says to the component. A stream is left alone. */
    public static void of(Message message) {
        message.getHeaders().forEach((name, value) -> {
            String prefix = ConnectChatConstants.HEADER_PREFIX;
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                new SentData().ofMember(name.substring(prefix.length()), value, 0);
            }
        });
        new SentData().ofValue(message.getBody(), 0);
    }

    /** Notes a secret that a client is configured with. */
    public static void ofSecret(String secret) {
        note(secret);
    }

    private void ofMember(String name, @Nullable Object value, int depth) {
        if (!NO_CUSTOMERS.contains(name.toLowerCase(Locale.ROOT))) {
            ofValue(value, depth);
        }
    }

    private void ofValue(@Nullable Object value, int depth) {
        if (depth > DEEPEST || ++taken > MOST) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> ofMember(String.valueOf(name), inner, depth + 1));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> ofValue(inner, depth + 1));
        } else if (value instanceof JsonNode node) {
            ofNode(node, depth);
        } else if (value instanceof byte[] bytes) {
            ofText(new String(bytes, StandardCharsets.UTF_8), depth);
        } else if (value instanceof CharSequence text) {
            ofText(text.toString(), depth);
        }
    }

    private void ofNode(JsonNode node, int depth) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> ofMember(field.getKey(), field.getValue(), depth + 1));
        } else if (node.isArray()) {
            node.forEach(inner -> ofValue(inner, depth + 1));
        } else if (node.isTextual()) {
            note(node.textValue());
        }
    }

    private void ofText(String text, int depth) {
        if (text.startsWith("{")) {
            try {
                ofNode(JSON.readTree(text), depth);
                return;
            } catch (JsonProcessingException e) {
                // No JSON: a text like any other.
            }
        }
        note(text);
    }

    /** A number is looked for without its plus; of several lines the first is. */
    private static void note(String data) {
        String line = data.strip().lines().findFirst().orElse("");
        String start = line.startsWith("+") ? line.substring(1) : line;
        String cut = start.substring(
                0, start.offsetByCodePoints(0, Math.min(LONGEST, start.codePointCount(0, start.length()))));
        // An ARN names a resource of the account's, and is none of a customer's.
        if (cut.length() >= SHORTEST && !cut.startsWith("arn:")) {
            write(cut);
        }
    }

    private static synchronized void write(String data) {
        if (!NOTED.add(data)) {
            return;
        }
        try {
            Files.createDirectories(FILE.getParent());
            // What an earlier run has left is overwritten by the first.
            StandardOpenOption how =
                    NOTED.size() == 1 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            // Half a character, as property tests make them, becomes a question mark, and is looked for no more.
            byte[] line = (data + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
