package io.connectchat.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What a recording has sampled at work, by thread and by who has called whom. Threads of one kind stand together, and so do
 * calls within one class: stacks are deep enough without.
 */
public final class Flame {
    /** Where an event loop waits for something to do: the recorder takes it for work, since it is native. */
    private static final Set<String> WAITING =
            Set.of("sun.nio.ch.EPoll.wait", "sun.nio.ch.KQueue.poll", "sun.nio.ch.WEPoll.wait");

    private final Box root = new Box("", "");

    private Flame() {}

    /** A class as it was entered through one of its methods, on what has called it. */
    static final class Box {
        private final String type;
        private final String name;
        private final Map<String, Box> callees = new TreeMap<>();
        private int samples;

        private Box(String type, String name) {
            this.type = type;
            this.name = name;
        }

        /** The class and the method, or the thread. */
        String name() {
            return name;
        }

        int samples() {
            return samples;
        }

        /** Those that it has called, most samples first. */
        List<Box> callees() {
            return callees.values().stream()
                    .sorted(Comparator.comparingInt((Box box) -> -box.samples))
                    .toList();
        }

        private Box enter(String callee, String method) {
            Box box = callee.equals(type)
                    ? this
                    : callees.computeIfAbsent(callee + method, key -> new Box(callee, callee + method));
            if (box != this) {
                box.samples++;
            }
            return box;
        }
    }

    public static Flame of(Path recording) throws IOException {
        Flame flame = new Flame();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                boolean sample = event.getEventType().getName().equals("jdk.ExecutionSample")
                        || event.getEventType().getName().equals("jdk.NativeMethodSample");
                if (sample && event.getStackTrace() != null) {
                    flame.add(
                            event.getThread("sampledThread"),
                            event.getStackTrace().getFrames());
                }
            }
        }
        return flame;
    }

    private void add(@Nullable RecordedThread thread, List<RecordedFrame> frames) {
        if (thread == null || WAITING.contains(type(frames.get(0)) + method(frames.get(0)))) {
            return;
        }
        root.samples++;
        Box box = root.enter(String.valueOf(thread.getJavaName()).replaceAll("\\d+", "N"), "");
        for (int i = frames.size() - 1; i >= 0; i--) {
            box = box.enter(type(frames.get(i)), method(frames.get(i)));
        }
    }

    /** A lambda's class has another name in each JVM: it stands for the class that it is in. */
    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName().replaceAll("(\\$\\$Lambda|\\$\\d).*", "");
    }

    private static String method(RecordedFrame frame) {
        return "." + frame.getMethod().getName();
    }

    public int samples() {
        return root.samples;
    }

    /** The picture; a pointer over a box shows its whole name and its share. */
    public String svg() {
        return new FlamePicture(root).svg();
    }

    /** A share of all samples as text. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
