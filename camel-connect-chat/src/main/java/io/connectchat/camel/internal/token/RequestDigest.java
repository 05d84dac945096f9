package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.ChatRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The digest that client tokens are made of: SHA-256 over a canonical form of scope and request, in base64url without
 * padding, after the form's version. Its form is a contract, described in <code>docs/client-token.md</code>: a release
 * that changed it would start the chats of the last 7 days a second time.
 */
final class RequestDigest {
    /** Of the canonical form, the members of it and the way they are mapped. */
    static final String VERSION = "cc1";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** To look the algorithm up costs as much as to digest a request. A digest is the JDK's: no class of ours is held. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RequestDigest::sha256);

    private RequestDigest() {}

    /**
     * The digest of a request within a scope.
     *
     * @param strategy a letter for the strategy: equal scopes of two strategies are no equal scopes
     * @param scope what else the token depends on, such as the exchange's id; empty if nothing
     * @param options the members of its endpoint's options
     */
    static String of(String strategy, String scope, ChatRequest request, OptionMembers options) {
        MessageDigest sha256 = SHA_256.get();
        // One that failed may have left something behind.
        sha256.reset();
        CanonicalForm form = new CanonicalForm(sha256::update);
        form.text(VERSION);
        form.text(strategy);
        form.text(scope);
        RequestForm.write(request, options, form);
        form.end();
        return VERSION.concat(strategy).concat("-").concat(BASE64.encodeToString(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
