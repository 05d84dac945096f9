package io.connectchat.camel.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class BodyFuzzTest {
    @FuzzTest(maxDuration = "75s")
    void body(byte[] input) throws IOException {
        BodyTarget.take(input);
    }
}
