package io.connectchat.camel.api;

import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/**
 * Changes the SDK's client builder, after the component's options and before the client is built.
 *
 * <p>What it adds to the client, such as an execution interceptor or a metric publisher, is called on the client's one event
 * loop and must not block.
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
