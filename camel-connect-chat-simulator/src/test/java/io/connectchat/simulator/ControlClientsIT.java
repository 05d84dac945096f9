package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The clients of one file")
class ControlClientsIT {
    private static final Path PAGE =
            Path.of("../clients/README.md").toAbsolutePath().normalize();
    private static final Path CLIENTS = PAGE.resolveSibling("");

    private static final String JAVASCRIPT_CODE =
            """
            async function myCode(instance) {
              for (let tries = 1; ; tries++) {
                const body = REQUEST.replace("INSTANCE", instance);
                const answer = await fetch(ENDPOINT + "/contact/outbound-chat", { method: "PUT", body });
                if (answer.ok) {
                  if (tries !== 2) throw new Error("tries: " + tries);
                  return;
                }
              }
            }
            """;

    private static final String PYTHON_CODE =
            """
            import urllib.request, urllib.error

            def my_code(instance):
                tries = 0
                while True:
                    tries += 1
                    body = REQUEST.replace("INSTANCE", instance).encode()
                    try:
                        urllib.request.urlopen(
                            urllib.request.Request(ENDPOINT + "/contact/outbound-chat", data=body, method="PUT"))
                        assert tries == 2
                        return
                    except urllib.error.HTTPError:
                        pass
            """;

    private static final String JAVASCRIPT_ERRORS =
            """
            import { Simulator, SimulatorError } from "./simulator.mjs";

            const simulator = await Simulator.open(ENDPOINT, { instance: "a/b & c", token: "correct-horse" });
            await simulator.call("PUT", "/quotas", { concurrentChats: 0 });
            for (const step of [
              () => simulator.answer("nobody/x", "Yes"),
              () => simulator.contacts({ destinaton: "+1" }),
              () => simulator.failNext(0, "ThrottlingException"),
              async () => (await Simulator.open(ENDPOINT)).reset(),
            ]) {
              try {
                await step();
                console.log("not refused");
              } catch (e) {
                console.log(e instanceof SimulatorError, e.status, e.type, e.message.length > 10);
              }
            }
            console.log((await simulator.requests({ attribute: ["a", "b"] })).length);
            """;

    private static final String PYTHON_ERRORS =
            """
            from simulator import Simulator, SimulatorError

            simulator = Simulator(ENDPOINT, instance="a/b & c", token="correct-horse")
            simulator.call("PUT", "/quotas", {"concurrentChats": 0})
            for step in [
                lambda: simulator.answer("nobody/x", "Yes"),
                lambda: simulator.contacts(destinaton="+1"),
                lambda: simulator.fail_next(0, "ThrottlingException"),
                lambda: Simulator(ENDPOINT).reset(),
            ]:
                try:
                    step()
                    print("not refused")
                except SimulatorError as e:
                    print("true", e.status, e.type, "true" if len(str(e)) > 10 else "false")
            print(len(simulator.requests(attribute=["a", "b"])))
            """;

    private static final String REFUSALS =
            """
            true 404 ResourceNotFoundException true
            true 400 InvalidRequestException true
            true 400 InvalidRequestException true
            true 401 AccessDeniedException true
            0
            """;

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static String constants(ConnectSimulator simulator) {
        String request = ChatRequests.valid()
                .put("InstanceId", "INSTANCE")
                .put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", "+15550100"))
                .encode();
        return "ENDPOINT = '" + simulator.endpoint() + "'\nREQUEST = '" + request + "'\n";
    }

    private Process javaScript(ConnectSimulator simulator, String name, String script) throws IOException {
        String program = Programs.require("node").toString();
        String constants =
                constants(simulator).replace("ENDPOINT =", "var ENDPOINT =").replace("REQUEST =", "var REQUEST =");
        Files.copy(CLIENTS.resolve("simulator.mjs"), directory.resolve("simulator.mjs"));
        return run(program, Files.writeString(directory.resolve(name + ".mjs"), constants + script));
    }

    private Process python(ConnectSimulator simulator, String name, String script) throws IOException {
        String program = Programs.require("python3").toString();
        Files.copy(CLIENTS.resolve("simulator.py"), directory.resolve("simulator.py"));
        return run(program, Files.writeString(directory.resolve(name + ".py"), constants(simulator) + script));
    }

    private Process run(String program, Path script) throws IOException {
        Process process = new ProcessBuilder(program, script.toString())
                .directory(directory.toFile())
                .redirectError(
                        directory.resolve(script.getFileName() + ".errors").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @Test
    @DisplayName(
            "in JavaScript, in Python and the simulator in Java serve suites at the same time, as their README says")
    void shareOneSimulator() throws Exception {
        try (ConnectSimulator simulator = Unsigned.builder().start()) {
            // When
            String port = ":" + simulator.endpoint().getPort();
            Process javaScript =
                    javaScript(simulator, "suite", JAVASCRIPT_CODE + block("js").replace(":8437", port));
            Process python =
                    python(simulator, "suite", PYTHON_CODE + block("python").replace(":8437", port));
            ConnectSimulator java = simulator.instance("java-suite");
            java.failNext(1, SimulatedError.THROTTLING);
            ControlScene scene = new ControlScene(simulator, "java-suite");
            assertThat(scene.start("+15550100", null).status()).isEqualTo(429);
            String contact = scene.start("+15550100", null).contactId();
            java.answer(contact, "Yes, please");
            java.clock().advance(Duration.ofHours(25));

            // Then
            assertThat(output(javaScript)).isEqualTo("Yes, please EXPIRED\n");
            assertThat(output(python)).isEqualTo("Yes, please EXPIRED\n");
            for (String suite : List.of("java-suite", "javascript-suite", "python-suite")) {
                assertThat(simulator.instance(suite).contacts()).singleElement().satisfies(found -> {
                    assertThat(found.instanceId()).isEqualTo(suite);
                    assertThat(found.disconnectReason()).isEqualTo("EXPIRED");
                });
                assertThat(simulator.instance(suite).requests()).hasSize(2);
            }
            assertThat(simulator.contacts()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "tell what the simulator refuses, pass the control token, and encode what they are given: in JavaScript")
    void tellErrorsInJavaScript() throws Exception {
        try (ConnectSimulator simulator =
                Unsigned.builder().controlToken("correct-horse").start()) {
            assertThat(output(javaScript(simulator, "errors", JAVASCRIPT_ERRORS)))
                    .isEqualTo(REFUSALS);
        }
    }

    @Test
    @DisplayName("tell what the simulator refuses, pass the control token, and encode what they are given: in Python")
    void tellErrorsInPython() throws Exception {
        try (ConnectSimulator simulator =
                Unsigned.builder().controlToken("correct-horse").start()) {
            assertThat(output(python(simulator, "errors", PYTHON_ERRORS))).isEqualTo(REFUSALS);
        }
    }
}
