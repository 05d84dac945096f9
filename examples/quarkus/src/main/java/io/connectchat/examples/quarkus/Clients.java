package io.connectchat.examples.quarkus;

import io.connectchat.camel.api.ConnectClientCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What is changed about the client that the component makes by its options. */
class Clients {
    /** Whatever the component has no option for: here a name by which CloudTrail's records can be found. */
    @Produces
    @Singleton
    @Named("chatsClient")
    ConnectClientCustomizer chatsClient() {
        return builder -> builder.overrideConfiguration(
                builder.overrideConfiguration().copy(settings -> settings.appId("chats")));
    }
}
