package io.connectchat.camel.support;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Routes that are started once for all tests of a class, with a simulator that each test finds as new. */
public final class TokenRoutes implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** An endpoint whose messages say by which strategy, and in how many attempts. */
    public static final String CHAT =
            ChatRouteTestSupport.ENDPOINT + "&clientTokenStrategy=${header.strategy}&maxAttempts=${header.attempts}";

    private final ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();
    private final CamelContext context = new DefaultCamelContext();
    private final RoutesBuilder routes;

    public TokenRoutes(RoutesBuilder routes) {
        this.routes = routes;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        context.addComponent("aws-connect-chat", ChatRouteTestSupport.component(context, simulator));
        context.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(50);
        context.addRoutes(routes);
        context.start();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        simulator.reset();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.stop();
        simulator.close();
    }

    public ConnectSimulator simulator() {
        return simulator;
    }

    public CamelContext context() {
        return context;
    }

    /** Sends a message by a strategy; the SDK makes one attempt, as long as the route does not say otherwise. */
    public Exchange send(String route, Object body, ClientTokenStrategy strategy) throws IOException {
        return send(route, body, Map.of("JMSMessageID", "ID:1", "strategy", strategy, "attempts", 1));
    }

    /** Sends a message to the route at <code>direct:ROUTE</code>, for the customer. */
    public Exchange send(String route, Object body, Map<String, Object> headers) throws IOException {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            return template.request("direct:" + route, exchange -> {
                exchange.getMessage()
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRouteTestSupport.CUSTOMER);
                headers.forEach(exchange.getMessage()::setHeader);
                exchange.getMessage().setBody(body);
            });
        }
    }
}
