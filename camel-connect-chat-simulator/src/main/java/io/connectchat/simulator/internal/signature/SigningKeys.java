package io.connectchat.simulator.internal.signature;

import io.connectchat.simulator.AccessKey;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the clients do. The keys derived last are kept, since deriving one costs as much as four signatures. */
final class SigningKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int MOST_KEPT = 64;

    private record Derivation(AccessKey key, Authorization.Scope scope) {}

    private final Map<Derivation, byte[]> derived = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Derivation, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** The signature of a canonical request, in hexadecimal digits. */
    String sign(AccessKey key, Authorization.Scope scope, String date, String canonicalRequest) {
        String toSign = Authorization.ALGORITHM + "\n" + date + "\n" + scope + "\n"
                + sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hmac(derivedKey(new Derivation(key, scope)), toSign));
    }

    private synchronized byte[] derivedKey(Derivation derivation) {
        return derived.computeIfAbsent(derivation, SigningKeys::derive);
    }

    private static byte[] derive(Derivation derivation) {
        Authorization.Scope scope = derivation.scope;
        byte[] secret = ("AWS4" + derivation.key.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        byte[] ofDate = hmac(secret, scope.date());
        byte[] ofRegion = hmac(ofDate, scope.region());
        return hmac(hmac(ofRegion, scope.service()), "aws4_request");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
