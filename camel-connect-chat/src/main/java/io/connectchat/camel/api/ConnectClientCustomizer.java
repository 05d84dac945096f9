package io.connectchat.camel.api;

import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/**
 * Customizes the SDK's client builder, after the component's options are applied and before the client is built.
 *
 * <p>Execution interceptors and metric publishers that it adds are called on the event loops of the client. They must not
 * block.
 */
@FunctionalInterface
public interface ConnectClientCustomizer {
    /**
     * Called once for each client that the component builds.
     *
     * @param builder the builder, with the component's options applied
     */
    void customize(ConnectAsyncClientBuilder builder);
}
