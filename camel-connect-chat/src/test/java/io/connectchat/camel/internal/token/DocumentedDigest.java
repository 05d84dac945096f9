package io.connectchat.camel.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The digest as <code>docs/client-token.md</code> describes it, written from there: it shares nothing with the one that
 * is tested.
 */
final class DocumentedDigest {
    private DocumentedDigest() {}

    /** The token of a request in the API's shape, its members named and written as they are sent. */
    static String token(String strategy, String scope, JsonNode request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeText("cc1", bytes);
        writeText(strategy, bytes);
        writeText(scope, bytes);
        write(request, bytes);
        return "cc1" + strategy + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes.toByteArray()));
    }

    private static void write(JsonNode value, ByteArrayOutputStream bytes) {
        if (value.isTextual()) {
            writeText(value.textValue(), bytes);
        } else if (value.isInt()) {
            writeAscii("i" + value.intValue() + ";", bytes);
        } else if (value.isArray()) {
            writeAscii("l" + value.size() + ";", bytes);
            value.forEach(element -> write(element, bytes));
        } else if (value.isObject()) {
            List<String> names = new ArrayList<>();
            value.fieldNames().forEachRemaining(names::add);
            names.sort(DocumentedDigest::byCodeUnits);
            writeAscii("m" + names.size() + ";", bytes);
            for (String name : names) {
                writeText(name, bytes);
                write(value.get(name), bytes);
            }
        } else {
            throw new IllegalArgumentException("No kind of the canonical form: " + value.getNodeType());
        }
    }

    private static int byCodeUnits(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return a.charAt(i) < b.charAt(i) ? -1 : 1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static void writeText(String text, ByteArrayOutputStream bytes) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeAscii("s" + utf8.length + ":", bytes);
        bytes.writeBytes(utf8);
    }

    private static void writeAscii(String text, ByteArrayOutputStream bytes) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
