package io.connectchat.simulator.internal.event;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to one target, one after the other, by a thread of its own. A target that is down or slow holds nobody up: what it
 * does not take is lost, which is told once.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    static final int MOST_WAITING = 100_000;
    private static final Duration TIME_TO_END = Duration.ofSeconds(2);

    private final Sink sink;
    private final BlockingQueue<String> waiting;
    private final Thread thread;
    private volatile boolean ending;
    private volatile boolean ended;
    private boolean told;

    /** @param most how many events may wait; of more, the newest are lost */
    Outbox(Sink sink, int most) {
        this.sink = sink;
        this.waiting = new LinkedBlockingQueue<>(most);
        this.thread = new Thread(this::run, "connect-events-" + sink.getClass().getSimpleName());
        // A forgotten simulator must not keep a finished test run alive.
        thread.setDaemon(true);
        thread.start();
    }

    /** Has the event sent. */
    void add(String event) {
        if (!waiting.offer(event)) {
            tellOnce("it takes them too slowly");
        }
    }

    private void run() {
        try {
            while (!ended && !(ending && waiting.isEmpty())) {
                String event = waiting.poll(20, TimeUnit.MILLISECONDS);
                if (event != null) {
                    send(event);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String event) {
        try {
            sink.send(event);
        } catch (IOException | RuntimeException e) {
            if (!ended) {
                tellOnce(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }

    private synchronized void tellOnce(String why) {
        if (!told) {
            told = true;
            LOG.warn(
                    "{} are lost, since {} does not take them ({}). Start it, or mend its address. This is told once.",
                    sink.what(),
                    sink,
                    why);
        }
    }

    /** Sends what waits, for a short time, and ends. */
    @Override
    public void close() {
        ending = true;
        try {
            thread.join(TIME_TO_END.toMillis());
            ended = true;
            sink.close();
            thread.interrupt();
            thread.join(TIME_TO_END.toMillis());
        } catch (InterruptedException e) {
            ended = true;
            sink.close();
            Thread.currentThread().interrupt();
        }
    }
}
