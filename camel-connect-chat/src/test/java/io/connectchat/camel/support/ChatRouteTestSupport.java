package io.connectchat.camel.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.leak.SentData;
import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import io.connectchat.simulator.StartedContact;
import org.apache.camel.CamelContext;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose component talks to a simulator of its own, on a free port. */
public abstract class ChatRouteTestSupport extends CamelTestSupport {
    public static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    public static final String FLOW = "87654321-4321-4321-4321-210987654321";
    public static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";
    public static final String CUSTOMER = "+15550100";
    public static final String SECRET = "secret-of-the-suite";

    /** The least that an endpoint needs, but for the customer. */
    public static final String ENDPOINT =
            "aws-connect-chat:" + INSTANCE + "?contactFlowId=" + FLOW + "&sourceEndpoint=" + SOURCE + "&subtype=SMS";

    @SuppressWarnings("NullAway.Init") // set before the context is made
    protected ConnectSimulator simulator;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        simulator = startSimulator();
        CamelContext context = super.createCamelContext();
        context.addComponent("aws-connect-chat", component(context));
        // Its consumers stop one after the other, each within this time: a second by default.
        context.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(50);
        return context;
    }

    protected ConnectSimulator startSimulator() {
        return simulator().start();
    }

    /** A simulator's settings, by which it takes what {@link #component(CamelContext, ConnectSimulator)} signs. */
    public static ConnectSimulatorBuilder simulator() {
        return ConnectSimulator.builder().accessKeys(new AccessKey("test", SECRET), new AccessKey("own", "own-secret"));
    }

    protected ConnectChatComponent component(CamelContext context) {
        return component(context, simulator);
    }

    /** A component that talks to a simulator. */
    public static ConnectChatComponent component(CamelContext context, ConnectSimulator simulator) {
        ConnectChatComponent component = new ConnectChatComponent(context);
        component.getConfiguration().setRegion("eu-west-2");
        component.getConfiguration().setAccessKey("test");
        component.getConfiguration().setSecretKey(SECRET);
        SentData.ofSecret(SECRET);
        component.getConfiguration().setOverrideEndpoint(true);
        component.getConfiguration().setUriEndpointOverride(simulator.endpoint().toString());
        return component;
    }

    protected StartedContact onlyContact() {
        assertThat(simulator.contacts()).hasSize(1);
        return simulator.contacts().get(0);
    }

    @AfterEach
    protected void stopSimulator() {
        simulator.close();
    }
}
