package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("jms.camel.yaml")
class JmsRouteTest {
    private static final String CHAT =
            "{\"destinationEndpoint\": \"+15550100\", \"initialSystemMessage\": {\"content\": \"Your table is ready.\"}}";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    @SuppressWarnings("NullAway.Init") // before each test
    private String url;

    @BeforeEach
    void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setPersistenceEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:0?protocols=CORE")
                .addAddressSetting(
                        "#", new AddressSettings().setRedeliveryDelay(50).setMaxDeliveryAttempts(-1));
        broker.setConfiguration(configuration).start();
        url = "tcp://127.0.0.1:"
                + broker.getActiveMQServer()
                        .getRemotingService()
                        .getAcceptor("tcp")
                        .getActualPort();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
        simulator.close();
    }

    private Routes routes() throws Exception {
        return Routes.start("jms", simulator, Map.of("jms.broker", url));
    }

    private JMSContext session(ActiveMQConnectionFactory factory) {
        return factory.createContext();
    }

    @Test
    @DisplayName("starts one chat for a message that must be delivered again, with one token")
    void redelivered() throws Exception {
        // Given: three deliveries that the SDK's attempts don't save
        simulator.failNext(9, SimulatedError.INTERNAL_SERVICE);
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                JMSContext session = session(factory);
                Routes running = routes()) {
            // When
            session.createProducer().send(session.createQueue("chats"), CHAT);
            await().until(() -> !simulator.contacts().isEmpty());
        }

        // Then
        assertThat(simulator.contacts()).extracting(StartedContact::destination).containsExactly("+15550100");
        assertThat(simulator.requests().stream()
                        .map(request -> request.body().replaceAll(".*\"ClientToken\":\"([^\"]+)\".*", "$1"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("moves a wrong message to the queue of rejected ones, with the reason, and goes on")
    void rejected() throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                JMSContext session = session(factory);
                Routes running = routes()) {
            // When
            session.createProducer().send(session.createQueue("chats"), "{\"destinationEndpoint\": \"5550100\"}");
            session.createProducer().send(session.createQueue("chats"), CHAT);
            Message rejected = session.createConsumer(session.createQueue("chats.rejected"))
                    .receive(30_000);
            await().until(() -> !simulator.contacts().isEmpty());

            // Then
            assertThat(rejected.getBody(String.class)).contains("5550100");
            assertThat(rejected.getStringProperty("reason"))
                    .contains("DestinationEndpoint")
                    .doesNotContain("5550100");
            assertThat(simulator.contacts()).hasSize(1);
        }
    }
}
