package io.connectchat.camel.internal.insight;

import io.connectchat.camel.internal.metrics.Outcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The last failures of a component's calls, newest first. Nothing of a message is kept. */
public final class LastErrors {
    private static final int MOST = 10;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * A failure.
     *
     * @param error AWS's code, or else the exception's name
     * @param requestId null if Amazon Connect gave none
     */
    public record Entry(Instant time, String operation, String outcome, String error, @Nullable String requestId) {}

    public synchronized void add(String operation, Throwable failure, boolean sent) {
        String error = failure.getClass().getSimpleName();
        String requestId = null;
        if (failure instanceof AwsServiceException service) {
            requestId = service.requestId();
            error = service.awsErrorDetails() == null
                    ? error
                    : service.awsErrorDetails().errorCode();
        }
        String outcome = Outcome.of(failure, sent).tag();
        entries.addFirst(new Entry(Instant.now(), operation, outcome, error, requestId));
        if (entries.size() > MOST) {
            entries.removeLast();
        }
    }

    synchronized List<Entry> list() {
        return List.copyOf(entries);
    }
}
