package io.connectchat.simulator.internal.event;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Posts each event to a server. */
final class WebhookSink implements Sink {
    private final URI url;
    private final HttpPost http = new HttpPost();

    WebhookSink(URI url) {
        this.url = url;
    }

    @Override
    public void send(String event) throws IOException {
        http.send(url, Map.of("Content-Type", "application/json"), event.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "the webhook " + url.getScheme() + "://" + url.getAuthority() + url.getPath();
    }
}
