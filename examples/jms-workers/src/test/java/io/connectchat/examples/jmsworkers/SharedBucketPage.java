package io.connectchat.examples.jmsworkers;

import static io.github.bucket4j.distributed.ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The code of decision 11. It is compiled here; {@link SharedBucketPageTest} compares the two. */
final class SharedBucketPage {
    private SharedBucketPage() {}

    // spotless:off (as the page has it)
    // redis
    static AsyncBucketProxy inRedis(RedisClient redis, BucketConfiguration tokens) {
        return Bucket4jLettuce.casBasedBuilder(redis.connect(ByteArrayCodec.INSTANCE))
                .expirationAfterWrite(basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(30)))
                .build()
                .asAsync()
                .builder()
                .build("connect-chat".getBytes(UTF_8), () -> CompletableFuture.completedFuture(tokens));
    }
    // end

    // hazelcast
    static AsyncBucketProxy inHazelcast(HazelcastInstance hazelcast, BucketConfiguration tokens) {
        return Bucket4jHazelcast.entryProcessorBasedBuilder(hazelcast.<String, byte[]>getMap("buckets"))
                .build()
                .asAsync()
                .builder()
                .build("connect-chat", () -> CompletableFuture.completedFuture(tokens));
    }
    // end

    // postgresql
    static Bucket inPostgreSql(DataSource database, BucketConfiguration tokens) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("bucket")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build()
                .builder()
                .build("connect-chat", () -> tokens);
    }
    // end
    // spotless:on
}
