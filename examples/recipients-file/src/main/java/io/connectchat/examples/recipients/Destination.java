package io.connectchat.examples.recipients;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.simulator.ConnectSimulator;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Where chats are started: at AWS, or at a simulator in this process. It is never guessed: settings of AWS and the
 * simulator exclude each other, and without either nothing starts.
 */
final class Destination implements AutoCloseable {
    private static final String SIMULATED_ID = "00000000-0000-0000-0000-000000000001";
    private static final String SIMULATED_SOURCE =
            "arn:aws:connect:us-east-1:000000000000:phone-number/" + SIMULATED_ID;

    private final @Nullable ConnectSimulator simulator;

    private Destination(@Nullable ConnectSimulator simulator) {
        this.simulator = simulator;
    }

    /** @throws RefusedException if the settings name both or neither */
    static Destination of(Settings settings) {
        List<String> ofAws = settings.set(Settings.OF_AWS);
        if (!settings.simulator()) {
            List<String> missing = Settings.OF_AWS.stream()
                    .filter(name -> !ofAws.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new RefusedException("Nothing says where to start chats. Set recipients.simulator=true to try it"
                        + " without AWS, or for Amazon Connect also: " + String.join(", ", missing));
            }
            return new Destination(null);
        }
        if (!ofAws.isEmpty()) {
            throw new RefusedException("recipients.simulator=true, and " + String.join(", ", ofAws)
                    + " set what Amazon Connect needs: take one of the two out");
        }
        ConnectSimulator simulator =
                ConnectSimulator.builder().latency(settings.simulatorLatency()).start();
        pointAt(simulator, settings.context());
        return new Destination(simulator);
    }

    /** The component's own options, and not properties: no system property may lead it elsewhere. */
    private static void pointAt(ConnectSimulator simulator, CamelContext context) {
        ConnectChatConfiguration options = context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();
        options.setOverrideEndpoint(true);
        options.setUriEndpointOverride(simulator.endpoint().toString());
        options.setConnectAsyncClient(null);
        options.setRegion("us-east-1");
        options.setAccessKey("test");
        options.setSecretKey("test");
        options.setProxyHost(null);
        options.setProxyPort(null);
        Properties chats = new Properties();
        chats.setProperty(Settings.INSTANCE, SIMULATED_ID);
        chats.setProperty(Settings.CONTACT_FLOW, SIMULATED_ID);
        chats.setProperty(Settings.SOURCE, SIMULATED_SOURCE);
        chats.setProperty("connect.knowledge-base", SIMULATED_ID);
        context.getPropertiesComponent().setInitialProperties(chats);
    }

    /** In a few words. */
    String name() {
        return simulator == null ? "Amazon Connect" : "the simulator at " + simulator.endpoint();
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
