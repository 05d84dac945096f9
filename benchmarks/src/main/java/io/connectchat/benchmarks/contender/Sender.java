package io.connectchat.benchmarks.contender;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends through a contender from one thread, and takes what it costs the process. */
final class Sender {
    private static final long LOOK_NANOS = 100_000;

    private final List<Chat> chats = Chat.some();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Contender contender;
    private final LongAdder ended = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile @Nullable Throwable lastFailure;
    private long next;

    Sender(Contender contender) {
        this.contender = contender;
    }

    /** The last failure of any message. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Sends for a time, and waits until all is answered. */
    Cost sendFor(double seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return send(() -> System.nanoTime() < end);
    }

    /** Sends as many, and waits until all is answered. */
    Cost sendAll(long count) throws Exception {
        long end = next + count;
        return send(() -> next < end);
    }

    private Cost send(BooleanSupplier more) throws Exception {
        threads.resetPeakThreadCount();
        failed.reset();
        long first = next;
        long cpuBefore = cpuNanos();
        long start = System.nanoTime();
        while (more.getAsBoolean()) {
            contender.send(chats.get((int) (next++ % chats.size())), this::ended);
        }
        while (ended.sum() < next) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Cost(
                next - first,
                failed.sum(),
                System.nanoTime() - start,
                cpuNanos() - cpuBefore,
                threads.getPeakThreadCount());
    }

    private void ended(@Nullable Throwable failure) {
        if (failure != null) {
            failed.increment();
            lastFailure = failure;
        }
        ended.increment();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /**
     * What it took.
     *
     * @param messages how many were sent
     * @param failed how many of them ended with an exception
     * @param nanos from the first message to the last answer
     * @param cpuNanos of the whole process, its collector and compiler among it
     * @param threads the most that the process had of Java's threads
     */
    record Cost(long messages, long failed, long nanos, long cpuNanos, int threads) {
        /** As a line of JSON. */
        String json() {
            return "{\"messages\":" + messages + ",\"failed\":" + failed + ",\"nanos\":" + nanos + ",\"cpuNanos\":"
                    + cpuNanos + ",\"threads\":" + threads + "}";
        }
    }
}
