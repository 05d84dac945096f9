package io.connectchat.checks.compatibility;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** Routes in a plain Camel context, whose component is found by its scheme and talks to a simulator of its own. */
final class ChatRoutes implements AutoCloseable {
    static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    static final String FLOW = "87654321-4321-4321-4321-210987654321";
    static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";
    static final String CUSTOMER = "+15550100";

    /** The least that an endpoint needs, but for the customer. */
    static final String ENDPOINT =
            "aws-connect-chat:" + INSTANCE + "?contactFlowId=" + FLOW + "&sourceEndpoint=" + SOURCE + "&subtype=SMS";

    /** Keeps the SDK's event loop, which its clients share: stopping it with the last of them takes two seconds. */
    @SuppressWarnings("unused")
    private static final SdkAsyncHttpClient KEPT_OPEN = NettyNioAsyncHttpClient.create();

    final ConnectSimulator simulator;
    final DefaultCamelContext context = new DefaultCamelContext();

    ChatRoutes() {
        this(ConnectSimulator.builder());
    }

    ChatRoutes(ConnectSimulatorBuilder builder) {
        simulator = builder.start();
        ConnectChatComponent component = context.getComponent("aws-connect-chat", ConnectChatComponent.class);
        component.getConfiguration().setRegion("eu-west-2");
        component.getConfiguration().setAccessKey("test");
        component.getConfiguration().setSecretKey("test");
        component.getConfiguration().setOverrideEndpoint(true);
        component.getConfiguration().setUriEndpointOverride(simulator.endpoint().toString());
    }

    ChatRoutes started(RoutesBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
        return this;
    }

    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return context.createProducerTemplate().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(headers);
        });
    }

    Exchange send(String uri) {
        return send(uri, "Hello", Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
