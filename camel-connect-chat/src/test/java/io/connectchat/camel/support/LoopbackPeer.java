package io.connectchat.camel.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server on a free port of this machine that behaves as it is told, and counts the requests that it has read. */
public final class LoopbackPeer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    /** What it does with one connection, which is closed afterwards. */
    public interface Behaviour {
        void meet(Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    public LoopbackPeer(Behaviour behaviour) {
        this(plainServer(), behaviour);
    }

    public LoopbackPeer(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        daemon(this::accept);
    }

    public static ServerSocket plainServer() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** How many requests it has read to their end. */
    public int requests() {
        return requests.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                // Closed, which ends the loop.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.meet(new Connection(socket, requests));
        } catch (IOException e) {
            // The client has gone, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection of a client. */
    public static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final AtomicInteger requests;
        private String lastHead = "";

        Connection(Socket socket, AtomicInteger requests) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.requests = requests;
        }

        public Socket socket() {
            return socket;
        }

        public InputStream in() {
            return in;
        }

        /** The head of the request that was read last. */
        public String lastHead() {
            return lastHead;
        }

        /** The head of the next request, whose body has been read too; null at the end. */
        @Nullable
        public String readRequest() throws IOException {
            String head = readHead();
            if (head == null) {
                return null;
            }
            Matcher length = LENGTH.matcher(head);
            if (length.find()) {
                in.readNBytes(Integer.parseInt(length.group(1)));
            }
            requests.incrementAndGet();
            lastHead = head;
            return head;
        }

        /** Whether the client hangs up within this time. It must not send anything meanwhile. */
        public boolean endsWithin(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                return in.read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            } finally {
                socket.setSoTimeout(0);
            }
        }

        private @Nullable String readHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.write(next);
                if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    return head.toString(StandardCharsets.ISO_8859_1);
                }
            }
            return null;
        }

        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Ends it without a farewell: the client's system is told RST. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing until the client has closed it. */
        public void hang() throws IOException {
            while (in.read() >= 0) {
                // What else it sends is of no interest.
            }
        }
    }
}
