package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueRequestor;
import jakarta.jms.QueueSession;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The example's broker in a process of its own, with a port and a journal that outlast it. */
final class TestBroker implements AutoCloseable {
    static final String RECIPIENTS = "recipients";
    static final String REJECTED = "recipients.rejected";
    static final String DEAD = "recipients.dead";

    private final int port = Ports.free();
    private final Path directory;
    private final Map<String, String> settings;
    private Child process;

    private TestBroker(Path directory, int maxDeliveryAttempts) throws IOException {
        this.directory = directory;
        settings = Map.of(
                "broker.port", String.valueOf(port),
                "broker.data", directory.resolve("broker").toString(),
                "broker.redelivery-delay", "100",
                "broker.max-delivery-attempts", String.valueOf(maxDeliveryAttempts));
        process = Child.broker(settings, directory);
    }

    static TestBroker start(Path directory) throws IOException {
        return start(directory, 1000);
    }

    static TestBroker start(Path directory, int maxDeliveryAttempts) throws IOException {
        TestBroker broker = new TestBroker(directory, maxDeliveryAttempts);
        broker.awaitListening();
        return broker;
    }

    /** Kills it, and starts it again on the same port and journal. */
    void killAndRestart() throws Exception {
        process.kill();
        process = Child.broker(settings, directory);
        awaitListening();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** What a worker or a feeder must be told. */
    Map<String, String> settings() {
        Map<String, String> forPrograms = new HashMap<>();
        forPrograms.put("workers.broker", url());
        forPrograms.put("workers.reconnect-delay", "100");
        return forPrograms;
    }

    /** How many messages are in a queue, with those that are under way in a worker or wait for their next delivery. */
    long count(String queue) throws Exception {
        return (Long) ask(question -> JMSManagementHelper.putAttribute(question, "queue." + queue, "messageCount"));
    }

    /** Moves what was put aside to where it came from, as an operator does. */
    void retryDead() throws Exception {
        ask(question -> JMSManagementHelper.putOperationInvocation(question, "queue." + DEAD, "retryMessages"));
    }

    /** Leaves nothing in any queue. */
    void clear() throws Exception {
        for (String queue : List.of(RECIPIENTS, REJECTED, DEAD)) {
            ask(question ->
                    JMSManagementHelper.putOperationInvocation(question, "queue." + queue, "removeAllMessages"));
        }
    }

    private interface Question {
        void putInto(Message message) throws Exception;
    }

    private Object ask(Question asked) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                QueueConnection connection = factory.createQueueConnection()) {
            connection.start();
            QueueSession session = connection.createQueueSession(false, Session.AUTO_ACKNOWLEDGE);
            QueueRequestor management =
                    new QueueRequestor(session, ActiveMQJMSClient.createQueue("activemq.management"));
            Message question = session.createMessage();
            asked.putInto(question);
            Message answer = management.request(question);
            assertThat(JMSManagementHelper.hasOperationSucceeded(answer))
                    .as("the broker's management has done it")
                    .isTrue();
            return JMSManagementHelper.getResult(answer, Long.class);
        }
    }

    /** The messages of a queue that are not under way. */
    List<TextMessage> messages(String queue) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                JMSContext context = factory.createContext();
                QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            List<TextMessage> messages = new ArrayList<>();
            for (Object message : Collections.list(browser.getEnumeration())) {
                messages.add((TextMessage) message);
            }
            return messages;
        }
    }

    void send(String... texts) {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url());
                JMSContext context = factory.createContext()) {
            for (String text : texts) {
                context.createProducer().send(context.createQueue(RECIPIENTS), text);
            }
        }
    }

    void awaitEmpty(String queue) {
        await("an empty queue " + queue)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(count(queue)).isZero());
    }

    private void awaitListening() {
        await("a broker that listens").atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(process.isAlive()).as("the broker runs").isTrue();
            return process.output().contains("The broker listens on");
        });
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
