package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.examples.jmsworkers.quota.Quota;
import io.connectchat.simulator.ConnectSimulator;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README's settings")
class ReadmeSettingsTest {
    @Test
    @DisplayName("for Amazon Connect start a worker that has its share of the quota, and keeps to the countries")
    void forReal(@TempDir Path directory) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ConnectSimulator amazonConnect = ConnectSimulator.builder().start();
                TestBroker broker = TestBroker.start(directory)) {
            // Given
            Properties shown = properties("settings: AWS");
            Map<String, String> settings = Workers.settings(broker, amazonConnect);
            shown.stringPropertyNames().forEach(name -> settings.put(name, shown.getProperty(name)));
            Worker worker = new Worker(settings);

            // When
            Future<?> work = threads.submit(() -> {
                worker.run();
                return null;
            });
            broker.send(Recipients.line("+33155550104"), Recipients.line("+12125550101"));

            // Then
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(amazonConnect.contacts())
                    .singleElement()
                    .satisfies(contact -> {
                        assertThat(contact.destination()).isEqualTo("+12125550101");
                        assertThat(contact.request().get("ContactFlowId"))
                                .isEqualTo(shown.getProperty("connect.contact-flow"));
                        assertThat(shown.getProperty("connect.instance"))
                                .endsWith("/" + contact.request().get("InstanceId"));
                    }));
            broker.awaitEmpty(TestBroker.RECIPIENTS);
            assertThat(broker.count(TestBroker.REJECTED)).isEqualTo(1);
            worker.stop();
            work.get();
        } finally {
            threads.shutdownNow();
        }
        Settings settings = settings("settings: AWS");
        assertThat(settings.quota()).isEqualTo(new Quota(2, 5));
        assertThat(settings.workers()).isEqualTo(10);
    }

    @Test
    @DisplayName("for a broker name two of them, over TLS, and a user")
    void broker() throws Exception {
        try (ActiveMQConnectionFactory factory =
                (ActiveMQConnectionFactory) BrokerConnections.of(settings("settings: broker"))) {
            assertThat(factory.isHA()).isTrue();
            assertThat(factory.getUser()).isEqualTo("chat-workers");
            assertThat(factory.getStaticConnectors())
                    .extracting(connector -> connector.getParams().get("host"))
                    .containsExactly("broker-a", "broker-b");
            assertThat(factory.getStaticConnectors())
                    .allSatisfy(connector -> assertThat(connector.getParams()).containsEntry("sslEnabled", "true"));
        }
    }

    private static Settings settings(String marker) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getPropertiesComponent().setInitialProperties(properties(marker));
        return new Settings(context);
    }

    private static Properties properties(String marker) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(Readme.read().block(marker)));
        return properties;
    }
}
