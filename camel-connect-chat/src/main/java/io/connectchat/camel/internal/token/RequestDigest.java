package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.SdkMembers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest that client tokens are made of: SHA-256 over a canonical form of scope and request, in base64url without
 * padding, after the form's version. Its form is a contract, described in <code>docs/client-token.md</code>: a release
 * that changed it would start the chats of the last 7 days a second time.
 */
final class RequestDigest {
    /** Of the canonical form, the members of it and the way they are mapped. */
    static final String VERSION = "cc1";

    private static final String TEMPLATE = "InitialTemplatedSystemMessage";
    private static final String CLIENT_TOKEN = "ClientToken";

    private RequestDigest() {}

    /**
     * The digest of a request within a scope.
     *
     * @param strategy a letter for the strategy: equal scopes of two strategies are no equal scopes
     * @param scope what else the token depends on, such as the exchange's id; empty if nothing
     */
    static String of(String strategy, String scope, ChatRequest request) {
        CanonicalForm form = new CanonicalForm();
        form.text(VERSION);
        form.text(strategy);
        form.text(scope);
        form.map(members(request));
        byte[] digest = sha256().digest(form.bytes());
        return VERSION + strategy + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static Map<String, Object> members(ChatRequest request) {
        Map<String, Object> members = new TreeMap<>(SdkMembers.of(request.sdkRequest()));
        members.remove(CLIENT_TOKEN);
        if (request.template() != null) {
            members.put(TEMPLATE, request.template());
        }
        return members;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The bytes that stand for text, as the canonical form writes it. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
