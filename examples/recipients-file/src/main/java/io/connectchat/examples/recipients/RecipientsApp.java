package io.connectchat.examples.recipients;

import java.io.Console;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program. */
public final class RecipientsApp {
    private static final long LONGEST_END_SECONDS = 120;

    private RecipientsApp() {}

    public static void main(String[] args) {
        RecipientsRun run = new RecipientsRun(Map.of(), System.out, isTerminal());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(run, ended), "finish"));
        ExitStatus status;
        try {
            status = statusOf(run);
        } finally {
            // Also where memory ran out: else the hook would wait for it.
            ended.countDown();
        }
        System.exit(status.code());
    }

    private static ExitStatus statusOf(RecipientsRun run) {
        try {
            return run.run();
        } catch (Exception e) {
            System.err.println(Refusals.explain(e));
            return ExitStatus.REFUSED;
        } catch (OutOfMemoryError e) {
            // While rows are worked off, it breaks the run off: here nothing was sent yet.
            System.err.println(
                    "The run did not start: the memory is too small for a file of so many rows. Give it more,"
                            + " by java's -Xmx");
            return ExitStatus.REFUSED;
        }
    }

    /** On SIGTERM and Ctrl-C, the process lasts as long as its hooks: long enough for what is under way. */
    private static void finish(RecipientsRun run, CountDownLatch ended) {
        run.stop();
        try {
            ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there may be a console without a terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
