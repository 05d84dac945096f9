package io.connectchat.simulator.internal.signature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the header {@code Authorization} says.
 *
 * @param accessKeyId the key that the request claims to be signed with
 * @param scope what the signature is good for
 * @param signedHeaders the names of the headers that it covers, in lower case
 * @param signature in hexadecimal digits
 */
record Authorization(String accessKeyId, Scope scope, List<String> signedHeaders, String signature) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * What a signature is good for.
     *
     * @param date the day, as in 20260131
     * @param region the Region
     * @param service the service's signing name
     */
    record Scope(String date, String region, String service) {
        @Override
        public String toString() {
            return date + "/" + region + "/" + service + "/aws4_request";
        }
    }

    /** Reads the header's value; empty if it is not of the form that AWS documents. */
    static Optional<Authorization> parse(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        String credential = parts.getOrDefault("Credential", "");
        String signedHeaders = parts.getOrDefault("SignedHeaders", "");
        String signature = parts.getOrDefault("Signature", "");
        String[] steps = credential.split("/", -1);
        if (steps.length != 5 || !steps[4].equals("aws4_request") || signedHeaders.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Authorization(
                steps[0],
                new Scope(steps[1], steps[2], steps[3]),
                Arrays.asList(signedHeaders.split(";", -1)),
                signature));
    }
}
