package io.connectchat.camel.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The scan for leaks")
class LeakScanTest {
    private final LeakScan scan = new LeakScan(List.of("15550100", "Your table is re", "support", "15550100123"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15550100",
                "sent to +15550100.",
                "{\"Address\":\"+15550100\"}",
                "DestinationEndpoint=[+15550100]",
                "Content is 'Your table is ready.'",
                "team=support, and so on"
            })
    @DisplayName("finds data wherever it stands as a word, and texts by how they start")
    void found(String line) {
        assertThat(scan.in(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1555010", "r915550100f", "at org.apache.camel.support.AsyncProcessor", "supported"})
    @DisplayName("does not take parts of other words for data")
    void notFound(String line) {
        assertThat(scan.in(line)).isEmpty();
    }

    @Test
    @DisplayName("tells where it found something, and not what")
    void told() {
        assertThat(scan.in("to +15550100 and +15550100123"))
                .containsExactly("characters 5 to 12", "characters 19 to 29");
    }
}
