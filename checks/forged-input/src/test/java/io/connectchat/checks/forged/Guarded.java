package io.connectchat.checks.forged;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.HeaderFilterStrategy;

/** A guarded endpoint behind an HTTP server and a broker, each once as Camel has it and once with nothing filtered. */
final class Guarded implements AutoCloseable {
    static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    static final String FLOW = "87654321-4321-4321-4321-210987654321";
    static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";
    static final String OTHER_INSTANCE = "99999999-1234-1234-1234-123456789012";
    static final String OTHER_FLOW = "99999999-4321-4321-4321-210987654321";
    static final String OTHER_SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/cccc-dddd";
    static final String CUSTOMER = "+15550100";
    static final String NEIGHBOUR = "+15550111";
    static final String ABROAD = "+447700900123";
    static final String GOOD_BODY =
            "{\"destinationEndpoint\": \"" + CUSTOMER + "\", \"initialSystemMessage\": {\"content\": \"Hello\"}}";

    /** What a door's outcome is if the chat was started. */
    static final String STARTED = "started";

    private static final String ENDPOINT = "aws-connect-chat:" + INSTANCE + "?contactFlowId=" + FLOW
            + "&sourceEndpoint=" + SOURCE + "&subtype=SMS&segmentAttribute.team=support";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final CamelContext context = new DefaultCamelContext();
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final int httpPort;
    private final String brokerUrl;

    Guarded() throws Exception {
        httpPort = freePort();
        brokerUrl = "tcp://127.0.0.1:" + freePort();
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", brokerUrl));
        broker.start();
        context.addComponent("aws-connect-chat", component());
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(connectionFactory()));
        context.getRegistry().bind("open", HeaderFilterStrategy.class, new NothingFiltered());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(InvalidChatRequestException.class).handled(true).process(Guarded.this::refused);
                onException(Exception.class).handled(true).process(Guarded.this::failed);
                String pinned = "&pinned=InstanceId,SourceEndpoint,ContactFlowId,SegmentAttributes";
                for (Door door : Door.values()) {
                    from(door.uri(httpPort))
                            .to(ENDPOINT + (door.isGuarded() ? pinned + "&allowedDestinations=+1555" : "&pinned="))
                            .process(exchange -> ended(exchange, STARTED));
                }
            }
        });
        context.start();
    }

    ActiveMQConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory(brokerUrl);
    }

    int httpPort() {
        return httpPort;
    }

    ConnectSimulator simulator() {
        return simulator;
    }

    /** Waits for what became of a message: {@link #STARTED}, or the members for which it was refused. */
    String outcome() throws InterruptedException {
        return Objects.requireNonNull(outcomes.poll(60, TimeUnit.SECONDS), "The message has not come through");
    }

    private void refused(Exchange exchange) {
        InvalidChatRequestException refusal =
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, InvalidChatRequestException.class);
        List<String> members = refusal.getViolations().stream()
                .map(Violation::member)
                .distinct()
                .toList();
        ended(exchange, String.join(", ", members));
    }

    private void failed(Exchange exchange) {
        ended(
                exchange,
                "failed with " + exchange.getProperty(Exchange.EXCEPTION_CAUGHT).getClass());
    }

    /** Also takes the forged headers off: some of their names can't be answered. */
    private void ended(Exchange exchange, String outcome) {
        exchange.getMessage().removeHeaders("*");
        outcomes.add(outcome);
    }

    private ConnectChatComponent component() {
        ConnectChatComponent component = new ConnectChatComponent(context);
        component.getConfiguration().setRegion("eu-west-2");
        component.getConfiguration().setAccessKey("test");
        component.getConfiguration().setSecretKey("test");
        component.getConfiguration().setOverrideEndpoint(true);
        component.getConfiguration().setUriEndpointOverride(simulator.endpoint().toString());
        return component;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        context.close();
        broker.stop();
        simulator.close();
    }

    /** A source's filter that lets everything in: the endpoint's guard is then the only one. */
    private static final class NothingFiltered implements HeaderFilterStrategy {
        @Override
        public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
            return false;
        }

        @Override
        public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
            return false;
        }
    }
}
