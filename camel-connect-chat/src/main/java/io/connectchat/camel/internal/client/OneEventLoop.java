package io.connectchat.camel.internal.client;

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
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
