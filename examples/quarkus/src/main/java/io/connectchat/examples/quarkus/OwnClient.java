package io.connectchat.examples.quarkus;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/**
 * A client of the application's own, for one that has it anyway: built with {@code -Dchats.own-client=true}, the component uses it in
 * the place of its own. Region, credentials, timeouts and retries are then this one's, and the component's options for them don't count.
 *
 * <p>Nothing injects it, since the component looks it up itself: without {@code @Unremovable} Quarkus would leave it out.
 */
@IfBuildProperty(name = "chats.own-client", stringValue = "true")
class OwnClient {
    @Produces
    @Singleton
    @Unremovable
    ConnectAsyncClient client(
            @ConfigProperty(name = "chats.own-client.region") String region,
            @ConfigProperty(name = "chats.own-client.endpoint") Optional<URI> endpoint) {
        ConnectAsyncClientBuilder builder = ConnectAsyncClient.builder()
                .region(Region.of(region))
                .overrideConfiguration(settings -> settings.appId("own-client").apiCallTimeout(Duration.ofSeconds(20)));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** The component closes no client that it did not make. */
    void close(@Disposes ConnectAsyncClient client) {
        client.close();
    }
}
