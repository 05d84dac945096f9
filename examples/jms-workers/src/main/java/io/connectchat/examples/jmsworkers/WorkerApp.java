package io.connectchat.examples.jmsworkers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The worker as a program. */
public final class WorkerApp {
    private static final long LONGEST_END_SECONDS = 120;

    private WorkerApp() {}

    public static void main(String[] args) {
        Worker worker = new Worker(Map.of());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(worker, ended), "finish"));
        int status = run(worker);
        ended.countDown();
        System.exit(status);
    }

    private static int run(Worker worker) {
        try {
            worker.run();
            return 0;
        } catch (Exception e) {
            System.err.println(explain(e));
            return 2;
        }
    }

    /** On SIGTERM and Ctrl-C, the process lasts as long as its hooks: long enough for what is under way. */
    private static void finish(Worker worker, CountDownLatch ended) {
        worker.stop();
        try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String explain(Throwable thrown) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                return String.valueOf(cause.getMessage());
            }
            messages.add(String.valueOf(cause.getMessage()));
        }
        return "The worker did not start: " + String.join("\n  since: ", messages);
    }
}
