package io.connectchat.examples.jmsworkers;

import java.io.IOException;
import redis.embedded.RedisServer;

/** A real Redis server in a process of its own, on a free port of the loopback, which keeps nothing on disk. */
final class TestRedis implements AutoCloseable {
    private final int port;
    private RedisServer server;

    private TestRedis(int port) throws IOException {
        this.port = port;
        server = started();
    }

    static TestRedis start() throws IOException {
        return new TestRedis(Ports.free());
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    void stop() throws IOException {
        server.stop();
    }

    void startAgain() throws IOException {
        server = started();
    }

    private RedisServer started() throws IOException {
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        return redis;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
