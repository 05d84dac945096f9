package io.connectchat.camel.internal.token;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.internal.request.Mapping;

/** An endpoint whose requests come from messages alone. */
final class NoOptions {
    private NoOptions() {}

    static OptionMembers members() {
        return new OptionMembers(() -> Mapping.mapping().map().request());
    }

    static ClientTokens tokens(ClientTokenStrategy strategy) {
        return new ClientTokens(
                strategy, new ExplicitTokens(), () -> Mapping.mapping().map().request());
    }
}
