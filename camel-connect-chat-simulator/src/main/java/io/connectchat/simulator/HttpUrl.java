package io.connectchat.simulator;

import java.net.URI;

/** What the simulator may send to. */
final class HttpUrl {
    private HttpUrl() {}

    /** @throws IllegalArgumentException if it is no URL of HTTP, or holds credentials */
    static void require(URI url, String whose) {
        String scheme = url.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null || url.getUserInfo() != null) {
            // The URL is not shown: it may hold a secret.
            throw new IllegalArgumentException(
                    "The URL of " + whose + " must be http:// or https:// with a host, and without credentials");
        }
    }
}
