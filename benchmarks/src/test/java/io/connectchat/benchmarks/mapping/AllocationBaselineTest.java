package io.connectchat.benchmarks.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The baseline of allocation")
class AllocationBaselineTest {
    @Test
    @DisplayName("keeps the other versions' figures when one version's are written")
    void keepsOthers(@TempDir Path folder) throws Exception {
        // Given
        Path file =
                Files.writeString(folder.resolve("b.json"), "{\"17\":{\"json\":10,\"gone\":3},\"21\":{\"json\":12}}");

        // When
        AllocationBaseline.read(file).write(17, Map.of("json", 11L));
        AllocationBaseline.read(file).write(25, Map.of("json", 13L));

        // Then
        AllocationBaseline written = AllocationBaseline.read(file);
        assertThat(written.of(17)).contains(Map.of("json", 11L));
        assertThat(written.of(21)).contains(Map.of("json", 12L));
        assertThat(written.of(25)).contains(Map.of("json", 13L));
        assertThat(written.of(26)).isEmpty();
    }
}
