package io.connectchat.camel.waiting;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static io.connectchat.camel.support.ChatRouteTestSupport.INSTANCE;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import io.connectchat.simulator.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** A route that waits for contacts of a simulator, whose clock can be put forward. */
final class WaitScene implements AutoCloseable {
    final ConnectSimulator simulator;
    final DefaultCamelContext context = new DefaultCamelContext();

    private final RunningClock clock = new RunningClock();
    private final String stop;

    /** The system's clock, put forward by what a test asks for. */
    private static final class RunningClock implements InstantSource {
        private volatile Duration forward = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(forward);
        }
    }

    WaitScene() {
        this(settings -> settings);
    }

    WaitScene(UnaryOperator<ConnectSimulatorBuilder> settings) {
        simulator = settings.apply(ChatRouteTestSupport.simulator().clock(clock).signatureClock(InstantSource.system()))
                .start();
        context.addComponent("aws-connect-chat", ChatRouteTestSupport.component(context, simulator));
        stop = "aws-connect-chat:" + INSTANCE + "?operation=stopContact";
    }

    /** Starts a route <code>direct:wait</code> of this one step. */
    WaitScene with(Map<String, String> parameters) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(Map.of("instanceId", INSTANCE, "region", "eu-west-2"));
        all.putAll(parameters);
        StringBuilder yaml = new StringBuilder(
                """
                - route:
                    from:
                      uri: direct:wait
                      steps:
                        - to:
                            uri: kamelet:aws-connect-chat-wait-action
                            parameters:
                """);
        all.forEach((name, value) -> yaml.append("              %s: \"%s\"\n".formatted(name, value)));
        return load(yaml.toString());
    }

    WaitScene load(String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("wait.camel.yaml", yaml));
        context.start();
        return this;
    }

    /** Has the SDK try nothing again. */
    void oneAttempt() {
        context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration()
                .setMaxAttempts(1);
    }

    /** Starts a contact. */
    String started() {
        return context.createProducerTemplate()
                .request(ENDPOINT, e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER))
                .getMessage()
                .getHeader(ConnectChatConstants.CONTACT_ID, String.class);
    }

    /** Ends a contact, for a reason. */
    void end(String contact, String reason) {
        context.createProducerTemplate()
                .sendBodyAndHeaders(
                        stop,
                        "",
                        Map.of(
                                ConnectChatConstants.CONTACT_ID,
                                contact,
                                ConnectChatConstants.DISCONNECT_REASON,
                                reason));
    }

    void putForward(Duration by) {
        clock.forward = clock.forward.plus(by);
    }

    /** Has the route wait for a contact, without a thread of the test's. */
    Waiting waitFor(String contact) throws Exception {
        return waitFor(Map.of(ConnectChatConstants.CONTACT_ID, contact));
    }

    Waiting waitFor(Map<String, Object> headers) throws Exception {
        return send("direct:wait", headers);
    }

    /** Sends a message to a route that waits, without a thread of the test's. */
    Waiting send(String route, Map<String, Object> headers) throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        exchange.getMessage().setBody("the body");
        Waiting waiting = new Waiting(exchange);
        AsyncProducer producer = context.getEndpoint(route).createAsyncProducer();
        producer.start();
        producer.process(exchange, doneSync -> waiting.done());
        return waiting;
    }

    /** The requests by which contacts were asked for. */
    List<RecordedRequest> polls() {
        return simulator.requests().stream()
                .filter(request -> request.operation() == ConnectOperation.DESCRIBE_CONTACT)
                .toList();
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }

    /** An exchange that waits, and how often it has ended. */
    static final class Waiting {
        final Exchange exchange;
        private volatile int ends;

        private Waiting(Exchange exchange) {
            this.exchange = exchange;
        }

        private synchronized void done() {
            ends++;
        }

        int ends() {
            return ends;
        }

        Object outcome() {
            return exchange.getMessage().getHeader(ConnectChatConstants.OUTCOME);
        }
    }
}
