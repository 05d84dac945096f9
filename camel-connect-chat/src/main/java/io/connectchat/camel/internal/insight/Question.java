package io.connectchat.camel.internal.insight;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A question whose answer may take long. Only one is under way at a time, and its answer is kept for a while. */
final class Question {
    private static final long WAIT_MILLIS = 1000;

    private final Supplier<CompletableFuture<Finding>> asking;
    private final Duration kept;
    private final UnaryOperator<Finding> late;
    private @Nullable CompletableFuture<Finding> asked;
    private long askedAt;
    private Finding last;

    /**
     * @param asking completes with a finding, always
     * @param first the answer until there is one
     * @param late what the last answer becomes when the next one is late
     */
    Question(Supplier<CompletableFuture<Finding>> asking, Duration kept, Finding first, UnaryOperator<Finding> late) {
        this.asking = asking;
        this.kept = kept;
        this.late = late;
        this.last = first;
    }

    synchronized Finding answer() throws InterruptedException, ExecutionException {
        CompletableFuture<Finding> current = asked;
        if (current == null || current.isDone() && System.nanoTime() - askedAt >= kept.toNanos()) {
            current = asking.get();
            asked = current;
            askedAt = System.nanoTime();
        }
        try {
            last = current.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            last = late.apply(last);
        }
        return last;
    }
}
