package io.connectchat.examples.jmsworkers.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * A broker that runs until Ctrl-C or SIGTERM. Its port is <code>broker.port</code> (61616 by default), on the loopback
 * and without passwords; what it holds lies in the folder <code>broker.data</code> (<code>broker-data</code> by
 * default) and outlasts it, however it ends.
 */
public final class BrokerApp {
    private BrokerApp() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.getInteger("broker.port", 61616);
        Path data = Path.of(System.getProperty("broker.data", "broker-data")).toAbsolutePath();
        long redeliveryDelay = Long.getLong("broker.redelivery-delay", 1000);
        int maxDeliveryAttempts = Integer.getInteger("broker.max-delivery-attempts", 1000);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(BrokerConfiguration.of(port, data, redeliveryDelay, maxDeliveryAttempts));
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop"));
        System.out.println("The broker listens on tcp://127.0.0.1:" + port + " and keeps its queues in " + data);
        new CountDownLatch(1).await();
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            System.err.println("The broker did not stop as it should: " + e);
        }
    }
}
