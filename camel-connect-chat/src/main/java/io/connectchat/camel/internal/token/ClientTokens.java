package io.connectchat.camel.internal.token;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.lineage.Lineage;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Gives each request its client token: the message's own, or one by the endpoint's strategy. */
public final class ClientTokens {
    private static final String MEMBER = "ClientToken";

    private final ClientTokenStrategy strategy;
    private final ExplicitTokens explicitTokens;

    /**
     * Makes those of an endpoint.
     *
     * @param explicitTokens the tokens that any endpoint has seen
     */
    public ClientTokens(ClientTokenStrategy strategy, ExplicitTokens explicitTokens) {
        this.strategy = strategy;
        this.explicitTokens = explicitTokens;
    }

    /** The token to send, or null if there is none to be trusted; the problem is added then. */
    public @Nullable String tokenFor(Exchange exchange, Document document, Violations violations) {
        String explicit = document.text(MEMBER);
        return explicit == null
                ? byStrategy(exchange, document, violations)
                : checked(explicit, exchange, document, violations);
    }

    private @Nullable String byStrategy(Exchange exchange, Document document, Violations violations) {
        return switch (strategy) {
            case exchange -> DocumentDigest.of("e", Lineage.scope(exchange), document);
            case content -> DocumentDigest.of("c", "", document);
            case messageId -> byMessageId(exchange, document, violations);
            case none -> UUID.randomUUID().toString();
        };
    }

    private @Nullable String byMessageId(Exchange exchange, Document document, Violations violations) {
        String id = MessageIds.of(exchange).orElse(null);
        if (id == null) {
            violations.add(
                    MEMBER,
                    "cannot be created because the message has no ID of a broker",
                    "option clientTokenStrategy",
                    "Keep the header " + String.join(" or ", MessageIds.HEADERS)
                            + " of the consumer, or set clientTokenStrategy to exchange or content",
                    Owner.ENDPOINT);
            return null;
        }
        return DocumentDigest.of("m", id, document);
    }

    private @Nullable String checked(String token, Exchange exchange, Document document, Violations violations) {
        if (explicitTokens.note(exchange, token, DocumentDigest.of("x", "", document))) {
            return token;
        }
        Origin origin = document.origin(MEMBER);
        violations.add(
                MEMBER,
                "was already used for another request of this exchange",
                origin == null ? "header " + ConnectChatConstants.CLIENT_TOKEN : origin.name(),
                "Set a different token for each request, or no token",
                Owner.ENDPOINT);
        return null;
    }
}
