package io.connectchat.benchmarks.contender;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A route that works off a file of requests: <code>ADDRESS FILE WARM ROWS</code>. The file has rows to warm up with, then
 * those that count. Prints, as JSON, how long each tenth of those took, and what was alive in the heap after the first and
 * the last.
 */
public final class LargeFileApp {
    private static final int TENTHS = 10;

    private LargeFileApp() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        Tenths tenths = new Tenths(Long.parseLong(args[2]), Long.parseLong(args[3]));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Contenders.bindComponent(context, new Circumstances(args[0], 50, 0));
            context.addRoutes(new RouteBuilder() {
                // spotless:off (a route, read by its indentation)
                @Override
                public void configure() {
                    from("file:" + file.getParent() + "?noop=true&initialDelay=0&fileName=" + file.getFileName())
                        .split(body().tokenize("\n")).streaming().parallelProcessing()
                            .to("aws-connect-chat:" + Chat.INSTANCE + "?contactFlowId=" + Chat.FLOW + "&sourceEndpoint="
                                + Chat.SOURCE + "&bodyAs=request&clientTokenStrategy=content")
                            .process(exchange -> tenths.count())
                        .end()
                        .process(exchange -> tenths.end());
                }
                // spotless:on
            });
            context.start();
            System.out.println(tenths.await());
        }
    }

    /** Counts rows that were answered. */
    private static final class Tenths {
        private final long warm;
        private final long each;
        private final AtomicLong answered = new AtomicLong();
        private final List<Long> nanos = new ArrayList<>();
        private final List<Long> alive = new ArrayList<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private long start;

        Tenths(long warm, long rows) {
            this.warm = warm;
            this.each = rows / TENTHS;
        }

        void count() {
            long count = answered.incrementAndGet() - warm;
            if (count == 0) {
                start = System.nanoTime();
            } else if (count > 0 && count % each == 0) {
                tenth();
            }
        }

        private synchronized void tenth() {
            nanos.add(System.nanoTime() - start);
            if (nanos.size() == 1 || nanos.size() == TENTHS) {
                alive.add(aliveBytes());
            }
            start = System.nanoTime();
        }

        void end() {
            end.countDown();
        }

        String await() throws InterruptedException {
            end.await();
            return "{\"rows\":" + (answered.get() - warm) + ",\"nanos\":" + nanos + ",\"alive\":" + alive + "}";
        }

        private static long aliveBytes() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /** A row that the route can send. */
    public static String row(int index) {
        return "{\"destinationEndpoint\":\"+1555" + String.format("%07d", index)
                + "\",\"attributes\":{\"order\":\"A-" + index + "\"},\"initialSystemMessage\":{\"content\":\"Order "
                + index
                + " is ready.\"}}";
    }
}
