package io.connectchat.camel.internal.token;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.lineage.Lineage;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Origin;
import io.connectchat.camel.internal.request.Problems;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Gives each request its client token: the message's own, or one by the endpoint's strategy. */
public final class ClientTokens {
    private static final String MEMBER = "ClientToken";

    private final ClientTokenStrategy strategy;
    private final ExplicitTokens explicitTokens;
    private final OptionMembers options;

    /**
     * Makes those of an endpoint.
     *
     * @param explicitTokens the tokens that any endpoint has seen
     * @param options what a message that says nothing would send
     */
    public ClientTokens(ClientTokenStrategy strategy, ExplicitTokens explicitTokens, Supplier<ChatRequest> options) {
        this.strategy = strategy;
        this.explicitTokens = explicitTokens;
        this.options = new OptionMembers(options);
    }

    /** The token to send, or null if there is none to be trusted; the problem is added then. */
    public @Nullable String tokenFor(Exchange exchange, ChatRequest request, Problems problems) {
        String explicit = request.sdkRequest().clientToken();
        return explicit == null
                ? byStrategy(exchange, request, problems)
                : checked(explicit, exchange, request, problems);
    }

    private @Nullable String byStrategy(Exchange exchange, ChatRequest request, Problems problems) {
        return switch (strategy) {
            case exchange -> RequestDigest.of("e", Lineage.scope(exchange), request, options);
            case content -> RequestDigest.of("c", "", request, options);
            case messageId -> byMessageId(exchange, request, problems);
            case none -> UUID.randomUUID().toString();
        };
    }

    private @Nullable String byMessageId(Exchange exchange, ChatRequest request, Problems problems) {
        String id = MessageIds.of(exchange).orElse(null);
        if (id == null) {
            problems.add(
                    MEMBER,
                    "can't be made: the message has no id of a broker",
                    "option clientTokenStrategy",
                    "Keep the header " + String.join(" or ", MessageIds.HEADERS)
                            + " of the consumer, or set clientTokenStrategy to exchange or content",
                    Owner.ENDPOINT);
            return null;
        }
        return RequestDigest.of("m", id, request, options);
    }

    private @Nullable String checked(String token, Exchange exchange, ChatRequest request, Problems problems) {
        if (explicitTokens.note(exchange, token, RequestDigest.of("x", "", request, options))) {
            return token;
        }
        problems.add(
                MEMBER,
                "was used for another request of this exchange, and this one would be taken for its repeat",
                request.origin(MEMBER).map(Origin::name).orElse("header " + ConnectChatConstants.CLIENT_TOKEN),
                "Give each request a token of its own, or none",
                Owner.ENDPOINT);
        return null;
    }
}
