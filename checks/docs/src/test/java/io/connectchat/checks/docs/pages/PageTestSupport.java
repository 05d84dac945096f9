package io.connectchat.checks.docs.pages;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose component talks to a simulator of its own, as the pages' examples have it. */
abstract class PageTestSupport extends CamelTestSupport {
    static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    static final String FLOW = "87654321-4321-4321-4321-210987654321";
    static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";
    static final String CUSTOMER = "+15550100";
    static final String SECRET = "secret-of-the-pages";

    /** The least that an endpoint needs, but for the customer. */
    static final String ENDPOINT =
            "aws-connect-chat:" + INSTANCE + "?contactFlowId=" + FLOW + "&sourceEndpoint=" + SOURCE + "&subtype=SMS";

    final ConnectSimulator simulator =
            ConnectSimulator.builder().accessKeys(new AccessKey("test", SECRET)).start();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.addComponent("aws-connect-chat", component(context));
        return context;
    }

    ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = new ConnectChatComponent(context);
        component.getConfiguration().setRegion("eu-west-2");
        component.getConfiguration().setAccessKey("test");
        component.getConfiguration().setSecretKey(SECRET);
        component.getConfiguration().setOverrideEndpoint(true);
        component.getConfiguration().setUriEndpointOverride(simulator.endpoint().toString());
        return component;
    }

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }
}
