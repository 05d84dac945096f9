package io.connectchat.camel.internal.client;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.utils.ThreadFactoryBuilder;

/**
 * The event loops of one client. The connection pool of the SDK uses one loop, and connections use the others. If both used
 * one loop, an attempt would wait 10 seconds for a connection that fails immediately. See
 * docs/decisions/022-a-flow-of-four-classes.md.
 */
final class EventLoops extends NioEventLoopGroup {
    /** One for the pool and two for connections, so that a blocking name look-up does not stop all connections. */
    private static final int LOOPS = 3;

    /** The name of the SDK's own threads, which users know from thread dumps. */
    private static final String THREAD_NAME = "aws-java-sdk-NettyEventLoop";

    EventLoops() {
        super(LOOPS, new ThreadFactoryBuilder().threadNamePrefix(THREAD_NAME).build());
    }

    SdkEventLoopGroup ofSdk() {
        return SdkEventLoopGroup.create(this);
    }

    /** Never the calling loop: the pool's loop calls this for its connections. */
    @Override
    public EventLoop next() {
        EventLoop next = super.next();
        while (next.inEventLoop()) {
            next = super.next();
        }
        return next;
    }
}
