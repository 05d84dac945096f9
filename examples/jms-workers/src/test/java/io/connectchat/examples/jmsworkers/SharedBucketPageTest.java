package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page on shared buckets")
class SharedBucketPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "shared-bucket.md");

    @ParameterizedTest
    @ValueSource(strings = {"redis", "hazelcast", "postgresql"})
    @DisplayName("shows code that is compiled")
    void saysWhatCompiles(String store) throws IOException {
        String page = Files.readString(PAGE);
        String source =
                Files.readString(Path.of("src/test/java/io/connectchat/examples/jmsworkers/SharedBucketPage.java"));

        String begin = "    // " + store + "\n";
        String compiled = source.substring(source.indexOf(begin) + begin.length());
        compiled = compiled.substring(0, compiled.indexOf("    // end\n")).replaceAll("(?m)^    ", "");

        assertThat(compiled).contains(".build(\"connect-chat\"");
        assertThat(page).contains("```java\n" + compiled + "```\n");
    }

    @Test
    @DisplayName("shows the table that the bucket in PostgreSQL needs")
    void table() throws Exception {
        // Given
        Matcher sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(sql.find()).isTrue();
        BucketConfiguration tokens = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(2).refillGreedy(1, Duration.ofDays(1)))
                .build();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.group(1));

            // When
            Bucket first = SharedBucketPage.inPostgreSql(postgres.getPostgresDatabase(), tokens);
            Bucket second = SharedBucketPage.inPostgreSql(postgres.getPostgresDatabase(), tokens);

            // Then
            assertThat(first.tryConsume(1)).isTrue();
            assertThat(second.tryConsume(1)).isTrue();
            assertThat(first.tryConsume(1)).isFalse();
        }
    }
}
