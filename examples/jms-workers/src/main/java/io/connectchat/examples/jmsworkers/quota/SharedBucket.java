package io.connectchat.examples.jmsworkers.quota;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A bucket in Redis, from which all workers take their tokens: one for each request. */
public final class SharedBucket implements AutoCloseable {
    /** A bucket that can't be asked gives no token, and its message is delivered again later. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    /** For how long Redis keeps a full bucket that nobody takes from: a full one is what the next worker would make. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final RedisClient client;
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final AsyncBucketProxy bucket;

    private SharedBucket(
            RedisClient client, StatefulRedisConnection<byte[], byte[]> connection, AsyncBucketProxy bucket) {
        this.client = client;
        this.connection = connection;
        this.bucket = bucket;
    }

    /**
     * Connects, and joins the bucket, or makes it where it is the first.
     *
     * @param redis such as <code>redis://127.0.0.1:6379</code>
     * @param key the bucket's name in Redis, the same for all who share the quota
     * @throws io.lettuce.core.RedisException if Redis can't be reached
     */
    public static SharedBucket open(URI redis, String key, Quota quota) {
        RedisClient client = RedisClient.create(RedisURI.create(redis));
        try {
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                    .timeoutOptions(TimeoutOptions.enabled(LONGEST_ANSWER))
                    .build());
            StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
            BucketConfiguration tokens = quota.tokens();
            AsyncBucketProxy bucket = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                    .build()
                    .asAsync()
                    .builder()
                    .build(key.getBytes(StandardCharsets.UTF_8), () -> CompletableFuture.completedFuture(tokens));
            return new SharedBucket(client, connection, bucket);
        } catch (RuntimeException e) {
            client.shutdown();
            throw e;
        }
    }

    /** What the component's option <code>rateLimiter</code> takes. */
    public AsyncBucketProxy bucket() {
        return bucket;
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }
}
