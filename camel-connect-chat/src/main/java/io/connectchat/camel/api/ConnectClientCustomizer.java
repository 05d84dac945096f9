package io.connectchat.camel.api;

import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/** Changes the SDK's client builder, after the component's options and before the client is built. */
@FunctionalInterface
public interface ConnectClientCustomizer {
    /**
     * Called once for each client that the component builds.
     *
     * @param builder the builder, with the component's options applied
     */
    void customize(ConnectAsyncClientBuilder builder);
}
