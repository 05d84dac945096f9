package io.connectchat.camel.internal.client;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.utils.ThreadFactoryBuilder;

/**
 * The event loops of one client: the SDK keeps its pool of connections on one of them, and the others carry the
 * connections. In the SDK's own group both may meet on one loop. There the SDK does not notice that a connection has failed
 * at once: the attempt waits 10 seconds for it. See docs/decisions/022-a-flow-of-four-classes.md.
 */
final class EventLoops extends NioEventLoopGroup {
    /** One of the pool's, and two of connections: while a look-up blocks one of them, the other goes on. */
    private static final int LOOPS = 3;

    /** As the SDK's own are called: people look for them in thread dumps. */
    private static final String THREAD_NAME = "aws-java-sdk-NettyEventLoop";

    EventLoops() {
        super(LOOPS, new ThreadFactoryBuilder().threadNamePrefix(THREAD_NAME).build());
    }

    SdkEventLoopGroup ofSdk() {
        return SdkEventLoopGroup.create(this);
    }

    /** Never the loop that asks: the pool's asks for those of its connections. */
    @Override
    public EventLoop next() {
        EventLoop next = super.next();
        while (next.inEventLoop()) {
            next = super.next();
        }
        return next;
    }
}
