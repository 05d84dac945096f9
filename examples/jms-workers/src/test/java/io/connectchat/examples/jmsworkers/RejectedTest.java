package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A message that can't become a chat")
class RejectedTest {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final CamelContext context = new DefaultCamelContext();

    @SuppressWarnings("NullAway.Init") // startBroker
    private static TestBroker broker;

    @BeforeAll
    static void startBroker(@TempDir Path directory) throws Exception {
        broker = TestBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @BeforeEach
    void setUp() throws Exception {
        Properties properties = new Properties();
        try (var defaults = WorkerRoute.class.getResourceAsStream("/application.properties")) {
            properties.load(defaults);
        }
        properties.putAll(Workers.settings(broker, simulator));
        context.getPropertiesComponent().setInitialProperties(properties);
        Workers.pointAt(simulator, context);
        context.addComponent("jms", JmsComponent.jmsComponent(BrokerConnections.of(new Settings(context))));
        context.addRoutes(new WorkerRoute("requestsPerSecond=1000"));
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        broker.clear();
        simulator.close();
    }

    @Test
    @DisplayName("goes to the rejected queue at once, as it was, and with what to mend; its neighbours get their chats")
    void rejected() throws Exception {
        // Given
        String noNumber = Recipients.line("0212 555 0199");
        String noJson = "Your table is ready.";
        String misspelt = "{\"destinationEndpiont\": \"+12125550199\"}";

        // When
        context.start();
        broker.send(noNumber, noJson, misspelt, Recipients.line("+12125550101"));

        // Then
        awaitRejected(3);
        broker.awaitEmpty(TestBroker.RECIPIENTS);
        List<TextMessage> rejected = broker.messages(TestBroker.REJECTED);
        assertThat(texts(rejected)).containsExactlyInAnyOrder(noNumber, noJson, misspelt);
        for (TextMessage message : rejected) {
            assertThat(message.getStringProperty(Rejection.REASON))
                    .containsAnyOf("E.164", "JSON", "DestinationEndpoint")
                    .doesNotContain("0199", "table");
            assertThat(message.getStringProperty(Rejection.MESSAGE_ID)).startsWith("ID:");
        }
        assertThat(simulator.requests()).hasSize(1);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("because Amazon Connect refuses it goes there too, with the error's code and the request's id")
    void refusedByTheService() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.INVALID_REQUEST);

        // When
        context.start();
        broker.send(Recipients.line("+12125550101"));

        // Then
        awaitRejected(1);
        broker.awaitEmpty(TestBroker.RECIPIENTS);
        assertThat(broker.messages(TestBroker.REJECTED)).singleElement().satisfies(message -> {
            assertThat(message.getStringProperty(Rejection.REASON))
                    .matches("Amazon Connect refused it: InvalidRequestException, request [-0-9a-f]+");
            assertThat(message.getText()).isEqualTo(Recipients.line("+12125550101"));
        });
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    @DisplayName("because it has no id, by which a second delivery would be known, is not sent")
    void withoutId() throws Exception {
        // Given
        context.start();

        // When
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
                JMSContext sender = factory.createContext()) {
            sender.createProducer()
                    .setDisableMessageID(true)
                    .send(sender.createQueue(TestBroker.RECIPIENTS), Recipients.line("+12125550101"));
        }

        // Then
        awaitRejected(1);
        assertThat(broker.messages(TestBroker.REJECTED)).singleElement().satisfies(message -> assertThat(
                        message.getStringProperty(Rejection.REASON))
                .contains("JMSMessageID"));
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("nobody answers, whoever asks for an answer")
    void replyTo() throws Exception {
        // Given
        context.start();

        // When
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(broker.url());
                JMSContext sender = factory.createContext()) {
            sender.createProducer()
                    .setJMSReplyTo(sender.createQueue(TestBroker.DEAD))
                    .send(sender.createQueue(TestBroker.RECIPIENTS), "Hello")
                    .send(sender.createQueue(TestBroker.RECIPIENTS), Recipients.line("+12125550101"));
        }

        // Then
        awaitRejected(1);
        broker.awaitEmpty(TestBroker.RECIPIENTS);
        assertThat(broker.count(TestBroker.DEAD)).isZero();
    }

    @Test
    @DisplayName(
            "leaves one queue and enters the other in one transaction, also when an answer of the service rejects it")
    void inOneTransaction() throws Exception {
        // Given: what comes last in the route fails
        AtomicBoolean failing = new AtomicBoolean(true);
        AtomicInteger failures = new AtomicInteger();
        AdviceWith.adviceWith(
                context, WorkerRoute.ID, route -> route.weaveAddLast().process(exchange -> {
                    if (failing.get()) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("on purpose");
                    }
                }));
        simulator.failNext(1_000, SimulatedError.INVALID_REQUEST);

        // When
        context.start();
        broker.send(Recipients.line("+12125550101"));
        await().atMost(Duration.ofSeconds(60)).until(() -> failures.get() >= 3);

        // Then
        assertThat(broker.count(TestBroker.REJECTED)).isZero();
        failing.set(false);
        broker.awaitEmpty(TestBroker.RECIPIENTS);
        assertThat(broker.count(TestBroker.REJECTED)).isEqualTo(1);
    }

    private void awaitRejected(int messages) {
        await(messages + " rejected").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        broker.count(TestBroker.REJECTED))
                .isEqualTo(messages));
    }

    private static List<String> texts(List<TextMessage> messages) throws Exception {
        List<String> texts = new ArrayList<>();
        for (TextMessage message : messages) {
            texts.add(message.getText());
        }
        return texts;
    }
}
