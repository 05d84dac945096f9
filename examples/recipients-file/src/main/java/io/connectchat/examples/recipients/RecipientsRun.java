package io.connectchat.examples.recipients;

import io.connectchat.examples.recipients.ledger.Progress;
import io.connectchat.examples.recipients.ledger.RejectedRows;
import io.connectchat.examples.recipients.ledger.StartedChats;
import io.connectchat.examples.recipients.ledger.Tally;
import io.connectchat.examples.recipients.rows.RecipientsFile;
import io.connectchat.examples.recipients.rows.RowsUnderWay;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.main.DefaultMainShutdownStrategy;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** One run over a file of recipients. */
final class RecipientsRun {
    private final Main main = new Main();
    private final Tally tally = new Tally();
    private final PrintStream out;
    private final boolean terminal;
    private volatile boolean stopped;
    private volatile @Nullable RowsUnderWay rows;

    /**
     * @param settings what counts more than all other settings
     * @param terminal whether progress is one line that is drawn anew
     */
    RecipientsRun(Map<String, String> settings, PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        settings.forEach(main::addOverrideProperty);
        main.setPropertyPlaceholderLocations(Settings.locations());
        // A signal ends this run in its own order: see stop().
        ((DefaultMainShutdownStrategy) main.getShutdownStrategy()).disableHangupSupport();
    }

    /**
     * Runs to the end, or until it is stopped, and prints the summary last.
     *
     * @throws RefusedException if something has to be mended first
     */
    ExitStatus run() throws Exception {
        main.init();
        Settings settings = new Settings(main.getCamelContext());
        Throwable failure;
        try (Destination destination = Destination.of(settings)) {
            failure = start(settings, destination);
        } finally {
            main.stop();
        }
        Tally.Count count = tally.count();
        if (failure != null) {
            out.println("Broken off: " + failure.getMessage());
        }
        out.println(count.summary());
        out.flush();
        return failure != null ? ExitStatus.BROKEN_OFF : count.failed() > 0 ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
    }

    private @Nullable Throwable start(Settings settings, Destination destination) throws Exception {
        Path file = settings.file("recipients.csv");
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("There is no recipients.csv in " + settings.folder());
        }
        try (RejectedRows rejectedRows = new RejectedRows(settings.file("rejected.csv"));
                StartedChats startedChats = StartedChats.open(settings.file("results.csv"))) {
            int total = RecipientsFile.survey(file);
            try (RowsUnderWay underWay = new RowsUnderWay(new RecipientsFile(file), total, settings.inFlight())) {
                rejectedRows.startAnew();
                out.println(total + " rows in " + file + ", for " + destination.name());
                Outcomes outcomes = new Outcomes(settings.instanceId(), startedChats, rejectedRows, tally, underWay);
                main.getCamelContext()
                        .addRoutes(
                                new RecipientsRoutes(settings.folder(), underWay, outcomes, settings.redeliveries()));
                rows = underWay;
                return work(underWay, total);
            }
        }
    }

    private @Nullable Throwable work(RowsUnderWay underWay, int total) throws Exception {
        if (stopped) {
            underWay.stop();
        }
        Throwable failure;
        main.start();
        try (Progress progress = new Progress(tally, total, out, terminal)) {
            failure = underWay.awaitEnd();
        }
        // Before the files are closed.
        main.stop();
        Tally.Count count = tally.count();
        if (count.skipped() > 0) {
            out.println(count.skipped() + " rows were started by an earlier run, and were left alone");
        }
        if (count.done() < total) {
            out.println(total - count.done() + " rows were not reached: run it again to go on");
        }
        return failure;
    }

    /** Starts nobody any more; {@link #run} finishes those under way, and returns. */
    void stop() {
        stopped = true;
        RowsUnderWay underWay = rows;
        if (underWay != null) {
            underWay.stop();
        }
    }
}
