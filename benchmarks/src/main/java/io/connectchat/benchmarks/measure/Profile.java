package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.process.Contestant;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.report.Flame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the time of a message goes: the component's process at 0 ms latency, as Java's Flight Recorder samples it. */
public final class Profile {
    private static final int CONNECTIONS = 50;

    private final Plan plan;
    private final Progress progress;

    public Profile(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public void draw(Path picture) throws IOException, InterruptedException {
        Path recording = Files.createTempFile("profile", ".jfr");
        try {
            int delay = Math.max(1, (int) plan.warmUp());
            // What the recorder says goes where the contestant answers: it is told to be silent.
            List<String> options = List.of(
                    "-Xlog:disable",
                    // Deeper stacks than the recorder keeps by itself: those that are cut off stand beside their
                    // callers.
                    "-XX:FlightRecorderOptions=stackdepth=512",
                    "-XX:StartFlightRecording=settings=profile,jdk.ExecutionSample#period=10ms"
                            + ",jdk.NativeMethodSample#period=10ms,delay=" + delay + "s,dumponexit=true,filename="
                            + recording);
            try (StubProcess stub = StubProcess.start();
                    Contestant contestant = Contestant.java(options, "component", stub.address(), CONNECTIONS, 0)) {
                contestant.sendFor(3 * delay);
            }
            Flame flame = Flame.of(recording);
            Files.writeString(picture, flame.svg());
            progress.say("flame: %d samples", flame.samples());
        } finally {
            Files.deleteIfExists(recording);
        }
    }
}
