package io.connectchat.examples.jmsworkers;

import io.connectchat.examples.jmsworkers.quota.Quota;
import io.connectchat.examples.jmsworkers.quota.SharedBucket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.DefaultMainShutdownStrategy;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;

/** One worker: takes recipients from the queue until it is told to stop. */
final class Worker {
    private final Main main = new Main();
    private final CountDownLatch told = new CountDownLatch(1);

    /** @param settings what counts more than all other settings */
    Worker(Map<String, String> settings) {
        settings.forEach(main::addOverrideProperty);
        main.setPropertyPlaceholderLocations(Settings.locations());
        // A signal ends this worker in its own order: see stop().
        ((DefaultMainShutdownStrategy) main.getShutdownStrategy()).disableHangupSupport();
    }

    /**
     * Works until {@link #stop}, then finishes what is under way, and returns.
     *
     * @throws RefusedException if something has to be mended first
     */
    void run() throws Exception {
        main.init();
        CamelContext context = main.getCamelContext();
        Settings settings = new Settings(context);
        Destination destination = Destination.of(settings);
        try (SharedBucket bucket = sharedBucket(settings)) {
            context.addComponent("jms", JmsComponent.jmsComponent(BrokerConnections.of(settings)));
            context.addRoutes(new WorkerRoute(pace(settings, bucket)));
            work("Works on the queue " + settings.queue() + ", for " + destination.name());
        }
    }

    private void work(String greeting) throws Exception {
        try {
            main.start();
            System.out.println(greeting);
            told.await();
        } finally {
            // Before the bucket is closed.
            main.stop();
        }
    }

    private static @Nullable SharedBucket sharedBucket(Settings settings) {
        return settings.redis()
                .map(redis -> SharedBucket.open(redis, settings.bucket(), settings.quota()))
                .orElse(null);
    }

    private String pace(Settings settings, @Nullable SharedBucket bucket) {
        if (bucket != null) {
            main.getCamelContext().getRegistry().bind("quota", bucket.bucket());
            return "rateLimiter=#bean:quota";
        }
        Quota share = settings.quota().share(settings.workers());
        return "requestsPerSecond=" + share.requestsPerSecond() + "&burst=" + share.burst();
    }

    /** Takes no message any more; {@link #run} finishes those under way. */
    void stop() {
        told.countDown();
    }
}
