package io.connectchat.simulator.internal.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** The listening server: one event loop, which is plenty, since nothing on it waits. */
public final class SimulatorServer {
    private final Vertx vertx;
    private final int port;

    private SimulatorServer(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /**
     * Starts to listen.
     *
     * @param host the address or name to listen on
     * @param port the port, or 0 for any that is free
     * @param routes makes the routes for the server's own Vert.x
     * @throws UncheckedIOException if the host or the port can't be listened on
     */
    public static SimulatorServer start(String host, int port, Function<Vertx, Handler<HttpServerRequest>> routes) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // A forgotten simulator must not keep a finished test run alive.
                .setUseDaemonThread(true)
                // It serves no files, and so leaves no cache of them on the disk.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServerOptions options = new HttpServerOptions()
                // The SDK's Apache client sends a PUT's body only after this.
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                // Temporary credentials make headers long.
                .setMaxHeaderSize(32 * 1024);
        try {
            HttpServer server = await(vertx.createHttpServer(options)
                    .invalidRequestHandler(InvalidRequests::answer)
                    .requestHandler(routes.apply(vertx))
                    .listen(port, host));
            return new SimulatorServer(vertx, server.actualPort());
        } catch (CompletionException e) {
            await(vertx.close());
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            throw new UncheckedIOException(
                    "Can't listen on " + host + ", port " + port + " (" + cause.getMessage()
                            + "): choose another host or port, or stop what listens there",
                    cause);
        } catch (RuntimeException e) {
            // Else its threads would stay.
            await(vertx.close());
            throw e;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Stops; returns once the port is free and the threads have ended. */
    public void stop() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
