package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page on shared buckets")
class SharedBucketPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"redis", "hazelcast", "postgresql"})
    @DisplayName("shows code that is compiled")
    void saysWhatCompiles(String store) throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "decisions", "011-a-shared-bucket.md"));
        String source =
                Files.readString(Path.of("src/test/java/io/connectchat/examples/jmsworkers/SharedBucketPage.java"));

        String begin = "    // " + store + "\n";
        String compiled = source.substring(source.indexOf(begin) + begin.length());
        compiled = compiled.substring(0, compiled.indexOf("    // end\n")).replaceAll("(?m)^    ", "");

        assertThat(compiled).contains(".build(\"connect-chat\"");
        assertThat(page).contains("```java\n" + compiled + "```\n");
    }
}
