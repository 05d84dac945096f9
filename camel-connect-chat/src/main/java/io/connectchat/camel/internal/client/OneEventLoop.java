package io.connectchat.camel.internal.client;

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SelectStrategy;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.util.IntSupplier;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.utils.ThreadFactoryBuilder;

/**
 * The SDK's event loop as we have it: one for all connections, which asks the system no more often than it must. One
 * carries more calls a second than any quota grants; of several, each wakes up more often for the same work. See
 * docs/decisions/016-one-event-loop.md.
 *
 * <p>A builder, not a loop: what the SDK builds with its HTTP client, it closes with it.
 *
 * @param giveWay lets other threads run, and returns
 * @param clock tells the time in nanoseconds
 */
record OneEventLoop(Runnable giveWay, LongSupplier clock) implements SdkEventLoopGroup.Builder {
    private static final int LOOPS = 1;

    /** As the SDK's own are called: people look for them in thread dumps. */
    private static final String THREAD_NAME = "aws-java-sdk-NettyEventLoop";

    OneEventLoop() {
        this(Thread::yield, System::nanoTime);
    }

    @Override
    public SdkEventLoopGroup build() {
        ThreadFactory threads =
                new ThreadFactoryBuilder().threadNamePrefix(THREAD_NAME).build();
        EventLoopGroup group = new NioEventLoopGroup(
                LOOPS, threads, SelectorProvider.provider(), () -> new SparingStrategy(giveWay, clock));
        return SdkEventLoopGroup.create(group);
    }

    /**
     * When to ask the system which connections are ready, and when to sleep until one is.
     *
     * <p>While there are tasks, in every few rounds of them: more is ready then at once. But after each round that took long,
     * since connections are opened by the same question: in a program that has just started a round takes milliseconds, and what
     * is sent behind a late first request arrives faster than a quota allows.
     *
     * <p>Without, it looks a few times more before it sleeps. The next request, or an answer, is often some microseconds away,
     * and whoever brings it may be waiting for this very core; to wake a loop that sleeps costs more than that. A few times,
     * since a loop that went on looking would burn a core while nothing is sent. And not for long: on a core that other
     * programs keep busy, who gives way waits for milliseconds, and who is woken goes first.
     */
    static final class SparingStrategy implements SelectStrategy {
        static final int ROUNDS = 8;
        static final long ROUNDS_NANOS = 250_000;
        static final int LOOKS = 10;
        static final long LOOKS_NANOS = 100_000;

        private static final int NONE_READY = 0;

        private final Runnable giveWay;
        private final LongSupplier clock;

        /** Since the loop asked: to sleep is to ask. */
        private int rounds;

        private long asked;
        private int looks;
        private long firstLook;

        SparingStrategy(Runnable giveWay, LongSupplier clock) {
            this.giveWay = giveWay;
            this.clock = clock;
        }

        @Override
        public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
            return hasTasks ? beforeTasks(selectNow) : beforeSleep();
        }

        private int beforeTasks(IntSupplier selectNow) throws Exception {
            looks = 0;
            long now = clock.getAsLong();
            if (rounds == 0) {
                asked = now;
            } else if (rounds >= ROUNDS || now - asked >= ROUNDS_NANOS) {
                rounds = 1;
                asked = now;
                return selectNow.get();
            }
            rounds++;
            return NONE_READY;
        }

        private int beforeSleep() {
            long now = clock.getAsLong();
            if (looks == 0) {
                firstLook = now;
            } else if (looks == LOOKS || now - firstLook > LOOKS_NANOS) {
                looks = 0;
                rounds = 0;
                return SELECT;
            }
            looks++;
            giveWay.run();
            return CONTINUE;
        }
    }

    @Override
    public SdkEventLoopGroup.Builder numberOfThreads(Integer numberOfThreads) {
        throw fixed();
    }

    @Override
    public SdkEventLoopGroup.Builder threadFactory(ThreadFactory threadFactory) {
        throw fixed();
    }

    @Override
    public SdkEventLoopGroup.Builder channelFactory(ChannelFactory<?> channelFactory) {
        throw fixed();
    }

    @Override
    public SdkEventLoopGroup.Builder datagramChannelFactory(ChannelFactory<? extends DatagramChannel> channelFactory) {
        throw fixed();
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("The component's event loop is not configured; it is replaced");
    }
}
