package io.connectchat.simulator.internal.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text that both sides make of a request, so that they sign the same.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS's page</a>
 */
final class CanonicalRequest {
    private static final String UNRESERVED = "-_.~";

    private CanonicalRequest() {}

    /** The text; empty if a header is missing that the signature is said to cover. */
    static Optional<String> of(SignedRequest request, List<String> signedHeaders, String bodyHash) {
        StringBuilder text = new StringBuilder(512);
        text.append(request.method()).append('\n');
        // Once more than on the wire: all services but S3 have it so.
        encode(request.path(), "/", text);
        text.append('\n');
        query(request.query(), text);
        text.append('\n');
        for (String name : signedHeaders) {
            String value = request.headers().get(name);
            if (value == null) {
                return Optional.empty();
            }
            text.append(name).append(':').append(collapsed(value)).append('\n');
        }
        text.append('\n').append(String.join(";", signedHeaders)).append('\n').append(bodyHash);
        return Optional.of(text.toString());
    }

    private static void query(@Nullable String query, StringBuilder text) {
        if (query == null || query.isEmpty()) {
            return;
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.add(Map.entry(recoded(name), recoded(value)));
        }
        pairs.sort(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        String separator = "";
        for (Map.Entry<String, String> pair : pairs) {
            text.append(separator).append(pair.getKey()).append('=').append(pair.getValue());
            separator = "&";
        }
    }

    /** Clients differ in what they encode; the canonical form does not. A plus is a plus here. */
    private static String recoded(String part) {
        StringBuilder text = new StringBuilder(part.length());
        try {
            encode(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8), "", text);
        } catch (IllegalArgumentException e) {
            // What is wrongly encoded can't have been signed so: the signature won't match.
            return part;
        }
        return text.toString();
    }

    private static void encode(String part, String kept, StringBuilder text) {
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letterOrDigit || UNRESERVED.indexOf(c) >= 0 || kept.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
    }

    /** Without spaces at its ends, and with one where there were several. */
    private static String collapsed(String value) {
        if (value.indexOf("  ") < 0) {
            return value.strip();
        }
        StringBuilder text = new StringBuilder(value.length());
        boolean afterSpace = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ' || !afterSpace) {
                text.append(c);
            }
            afterSpace = c == ' ';
        }
        return text.toString().strip();
    }
}
