package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The AWS SDK for JavaScript whose clock is an hour wrong")
class JavaScriptClockIT {
    private static final int HOUR = 3_600_000;

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final String contactId;

    JavaScriptClockIT() {
        try (SdkCaller caller = new SdkCaller(simulator)) {
            contactId = caller.start(r -> r.instanceId("my-instance"));
        }
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private List<String> run(String way, int wrongBy) throws Exception {
        Path directory = ClientCases.DIRECTORY.resolve("javascript");
        String node = Programs.require("node").toString();
        if (!Files.isDirectory(directory.resolve("node_modules"))) {
            Programs.skip("the JavaScript client is not installed (npm ci in " + directory + ")");
        }
        Process process = new ProcessBuilder(
                        node,
                        "--no-warnings",
                        "skew.mjs",
                        simulator.endpoint().toString(),
                        way,
                        Integer.toString(wrongBy),
                        contactId)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    private List<Integer> statuses() {
        return simulator.requests().stream()
                .skip(1)
                .map(RecordedRequest::status)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {HOUR, -HOUR})
    @DisplayName("learns the time from the refusal's Date, and its caller does not notice")
    void learnsTheTime(int wrongBy) throws Exception {
        assertThat(run("clock", wrongBy)).containsExactly("{\"contacts\":1}", "{\"contacts\":1}");
        assertThat(statuses()).containsExactly(403, 200, 200);
    }

    /**
     * The SDK repeats a refused request if its clock is at least four minutes off by what it has just learnt. Where the clock
     * is right and only the setting is wrong, it learns that it is not off: it corrects the setting, and lets the first call
     * fail. Behind the time it repeats the request all the same, since the message says "Signature expired".
     */
    @Test
    @DisplayName("by its setting systemClockOffset alone, ahead, lets one call fail and then has it right, as with AWS")
    void correctsItsSetting() throws Exception {
        assertThat(run("offset", HOUR))
                .containsExactly(
                        new JsonObject()
                                .put("error", "InvalidSignatureException")
                                .encode(),
                        "{\"contacts\":1}");
        assertThat(statuses()).containsExactly(403, 200);
    }

    @Test
    @DisplayName("by its setting systemClockOffset alone, behind, repeats the request")
    void repeatsAnExpiredOne() throws Exception {
        assertThat(run("offset", -HOUR)).containsExactly("{\"contacts\":1}", "{\"contacts\":1}");
        assertThat(statuses()).containsExactly(403, 200, 200);
    }
}
