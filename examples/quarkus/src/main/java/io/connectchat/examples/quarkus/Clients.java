package io.connectchat.examples.quarkus;

import io.connectchat.camel.api.ConnectClientCustomizer;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is changed about the client that the component makes by its options. */
class Clients {
    /**
     * Whatever the component has no option for: here a name by which CloudTrail's records can be found. Nothing injects it, since the
     * component looks it up itself: without {@code @Unremovable} Quarkus would leave it out.
     */
    @Produces
    @Singleton
    @Unremovable
    ConnectClientCustomizer customizer() {
        return builder -> builder.overrideConfiguration(
                builder.overrideConfiguration().copy(settings -> settings.appId("chats")));
    }
}
