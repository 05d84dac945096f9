package io.connectchat.camel.support;

import io.connectchat.camel.support.LoopbackPeer.Connection;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An ordinary HTTP proxy on a free port, which opens tunnels and does nothing else. */
public final class ConnectProxy implements AutoCloseable {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final LoopbackPeer peer = new LoopbackPeer(this::serve);

    public int port() {
        return peer.port();
    }

    /** The heads of the requests that it was sent. */
    public List<String> asked() {
        return asked;
    }

    private void serve(Connection client) throws IOException, InterruptedException {
        if (client.readRequest() == null) {
            return;
        }
        asked.add(client.lastHead());
        URI target = URI.create("tunnel://" + client.lastHead().split(" ")[1]);
        if (!client.lastHead().startsWith("CONNECT ") || target.getPort() < 0) {
            client.write("HTTP/1.1 405 CONNECT alone\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        // Whatever the host is called, it is this machine's.
        try (Socket server = new Socket("127.0.0.1", target.getPort())) {
            client.write("HTTP/1.1 200 Connected\r\n\r\n");
            Thread answers = new Thread(() -> copyAnswers(server, client));
            answers.setDaemon(true);
            answers.start();
            client.in().transferTo(server.getOutputStream());
        }
    }

    private static void copyAnswers(Socket server, Connection client) {
        try {
            server.getInputStream().transferTo(client.socket().getOutputStream());
        } catch (IOException e) {
            // One of the two has gone, as it may.
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
