package io.connectchat.camel.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ShutdownPrepared;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Begins each turn of a loop that asks for something again and again when it is due, and holds no thread until then. The
 * first turn of a loop is due at once, each later one after an interval, and the last one when the time limit has passed.
 * All loops together begin no more turns a second than the rate. Each route goes on on a thread of a pool, where it may
 * block. When the route stops, the exchanges that wait fail; Camel's own delay would lose them.
 */
public final class PollingTurns extends AsyncProcessorSupport implements CamelContextAware, ShutdownPrepared {
    /** The exchange property that is true in the last turn of a loop. */
    public static final String LAST_TURN = "awsConnectChatLastTurn";

    /** The exchange property that has the time limit as System.nanoTime() tells it. */
    private static final String TIME_LIMIT = "awsConnectChatTimeLimit";

    private static final String TIMER = "aws-connect-chat-turns";
    private static final String THREADS = "aws-connect-chat-polls";
    private static final int MOST_THREADS = 10;

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private Duration interval = Duration.ofSeconds(30);
    private Duration timeLimit = Duration.ofHours(25);
    private double turnsPerSecond = 10;
    private long nextTurn = System.nanoTime();
    private volatile boolean closed;

    @SuppressWarnings("NullAway.Init") // set before the start
    private CamelContext camelContext;

    private @Nullable ScheduledExecutorService timer;
    private @Nullable ExecutorService threads;

    /** How long after a turn of a loop the next one begins. */
    public void setInterval(Duration interval) {
        this.interval = positive(interval, "interval");
    }

    /** How long after the first turn of a loop its last one is due. */
    public void setTimeLimit(Duration timeLimit) {
        this.timeLimit = positive(timeLimit, "timeLimit");
    }

    private static Duration positive(Duration duration, String property) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(property + " must be a positive duration, such as 30s");
        }
        return duration;
    }

    /** How many turns all loops may begin in a second. */
    public void setTurnsPerSecond(double turnsPerSecond) {
        if (!(turnsPerSecond > 0)) {
            throw new IllegalArgumentException("pollsPerSecond must be above 0, such as 10");
        }
        this.turnsPerSecond = turnsPerSecond;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        long now = System.nanoTime();
        Integer index = exchange.getProperty(ExchangePropertyKey.LOOP_INDEX, Integer.class);
        boolean first = index == null || index == 0;
        if (first) {
            exchange.setProperty(TIME_LIMIT, now + timeLimit.toNanos());
        }
        long timeLimitAt = exchange.getProperty(TIME_LIMIT, now, Long.class);
        Waiting turn = new Waiting(exchange, callback, timeLimitAt);
        waiting.add(turn);
        turn.after(first ? 0 : Math.min(interval.toNanos(), timeLimitAt - now));
        if (closed) {
            // It may have been added after the others were ended.
            turn.end();
        }
        return false;
    }

    /** Takes the next turn that is free; tells how long it is until then. */
    private synchronized long untilTurn() {
        long now = System.nanoTime();
        long turn = Math.max(now, nextTurn);
        nextTurn = turn + (long) (1e9 / turnsPerSecond);
        return turn - now;
    }

    /** An exchange that waits for its interval, and then for its turn. */
    private final class Waiting implements Runnable {
        private final Exchange exchange;
        private final AsyncCallback callback;
        private final long timeLimitAt;
        private volatile @Nullable Future<?> task;
        private boolean hasTurn;

        Waiting(Exchange exchange, AsyncCallback callback, long timeLimitAt) {
            this.exchange = exchange;
            this.callback = callback;
            this.timeLimitAt = timeLimitAt;
        }

        void after(long nanos) {
            try {
                task = Objects.requireNonNull(timer, "not started").schedule(this, nanos, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                // The route has stopped.
                end();
            }
        }

        @Override
        public void run() {
            if (!hasTurn) {
                hasTurn = true;
                after(untilTurn());
            } else if (waiting.remove(this)) {
                exchange.setProperty(LAST_TURN, System.nanoTime() - timeLimitAt >= 0);
                goOn();
            }
        }

        private void goOn() {
            try {
                Objects.requireNonNull(threads, "not started").execute(() -> callback.done(false));
            } catch (RejectedExecutionException e) {
                // Stopped meanwhile: nobody else waits for this thread.
                callback.done(false);
            }
        }

        void end() {
            if (waiting.remove(this)) {
                Future<?> due = task;
                if (due != null) {
                    due.cancel(false);
                }
                exchange.getMessage().setHeader(ConnectChatConstants.RETRYABLE, true);
                exchange.setException(
                        new RejectedExecutionException(
                                "The route stopped while it waited for the contact's end; the contact goes on. Wait for it again"));
                goOn();
            }
        }
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        if (!suspendOnly) {
            endAll();
        }
    }

    private void endAll() {
        closed = true;
        waiting.forEach(Waiting::end);
    }

    /** Camel's default queue holds 1000, beyond which the route's thread would wait. */
    private static ThreadPoolProfile unbounded(String id, int size) {
        ThreadPoolProfile profile = new ThreadPoolProfile(id);
        profile.setPoolSize(size);
        profile.setMaxPoolSize(size);
        profile.setMaxQueueSize(-1);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    @Override
    protected void doStart() throws Exception {
        ExecutorServiceManager manager = camelContext.getExecutorServiceManager();
        timer = manager.newScheduledThreadPool(this, TIMER, unbounded(TIMER, 1));
        threads = manager.newThreadPool(this, THREADS, unbounded(THREADS, MOST_THREADS));
        closed = false;
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        endAll();
        if (timer != null) {
            camelContext.getExecutorServiceManager().shutdownNow(timer);
        }
        if (threads != null) {
            camelContext.getExecutorServiceManager().shutdown(threads);
        }
        super.doStop();
    }
}
