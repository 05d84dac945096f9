package io.connectchat.camel.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class OptionFuzzTest {
    @FuzzTest(maxDuration = "75s")
    void option(byte[] input) throws Exception {
        OptionTarget.take(input);
    }
}
