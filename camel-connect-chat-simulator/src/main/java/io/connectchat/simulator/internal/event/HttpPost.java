package io.connectchat.simulator.internal.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts to a server. It uses the JDK's older client, since that has no threads which live on. */
final class HttpPost implements AutoCloseable {
    private static final int MILLIS_TO_WAIT = 5_000;

    private volatile @Nullable HttpURLConnection current;

    /**
     * Posts, and waits for the answer.
     *
     * @throws IOException if there is none, or it is not a success
     */
    void send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        current = connection;
        connection.setRequestMethod("POST");
        connection.setConnectTimeout(MILLIS_TO_WAIT);
        connection.setReadTimeout(MILLIS_TO_WAIT);
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        headers.forEach(connection::setRequestProperty);
        connection.getOutputStream().write(body);
        int status = connection.getResponseCode();
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                // Read to its end, so that the connection can be used again.
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (status >= 300) {
            throw new IOException("it answered with status " + status);
        }
    }

    @Override
    public void close() {
        HttpURLConnection connection = current;
        if (connection != null) {
            connection.disconnect();
        }
    }
}
