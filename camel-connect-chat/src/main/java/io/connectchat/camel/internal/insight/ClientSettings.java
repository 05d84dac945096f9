package io.connectchat.camel.internal.insight;

import java.net.URI;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectServiceClientConfiguration;

/** What a client's settings mean. */
record ClientSettings(ConnectServiceClientConfiguration ofSdk) {
    private static final ServiceMetadata AWS = ServiceMetadata.of(ConnectAsyncClient.SERVICE_METADATA_ID);

    String region() {
        return ofSdk.region().id();
    }

    /** Whether the SDK knows Amazon Connect in the region, or the calls go to another URI anyway. */
    boolean isRegionKnown() {
        return ofSdk.endpointOverride().isPresent() || AWS.regions().contains(ofSdk.region());
    }

    /** Its host, with a port if one is set. */
    String endpoint() {
        URI uri = ofSdk.endpointOverride().orElseGet(() -> URI.create("https://" + AWS.endpointFor(ofSdk.region())));
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
