package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.schema.Document;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The digest that client tokens are made of: SHA-256 over a canonical form of scope and request, in base64url without
 * padding, after the form's version. Its form is a contract, described in <code>docs/client-token.md</code>: a release
 * that changed it would start the chats of the last 7 days a second time.
 */
final class DocumentDigest {
    /** Of the canonical form, the members of it and the way they are mapped. */
    static final String VERSION = "cc1";

    private static final String TOKEN = "ClientToken";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private DocumentDigest() {}

    /**
     * The digest of a request, without its client token, within a scope.
     *
     * @param strategy a letter for the strategy: equal scopes of two strategies are no equal scopes
     * @param scope what else the token depends on, such as the exchange's id; empty if nothing
     */
    static String of(String strategy, String scope, Document document) {
        MessageDigest digest = sha256();
        new CanonicalForm(digest).value(VERSION).value(strategy).value(scope).value(withoutToken(document.plain()));
        return VERSION + strategy + "-" + BASE64.encodeToString(digest.digest());
    }

    private static Map<String, Object> withoutToken(Map<String, Object> request) {
        if (!request.containsKey(TOKEN)) {
            return request;
        }
        Map<String, Object> others = new HashMap<>(request);
        others.remove(TOKEN);
        return others;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
