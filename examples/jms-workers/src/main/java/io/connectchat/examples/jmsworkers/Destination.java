package io.connectchat.examples.jmsworkers;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;

/**
 * Where chats are started: at AWS, or at a simulator. It is never guessed: settings of AWS and the simulator exclude each
 * other, and without either no worker starts.
 *
 * @param name in a few words
 */
record Destination(String name) {
    private static final String SIMULATED_ID = "00000000-0000-0000-0000-000000000001";
    private static final String SIMULATED_SOURCE =
            "arn:aws:connect:us-east-1:000000000000:phone-number/" + SIMULATED_ID;

    /** @throws RefusedException if the settings name both or neither */
    static Destination of(Settings settings) {
        List<String> ofAws = settings.set(Settings.OF_AWS);
        Optional<URI> simulator = settings.simulator();
        if (simulator.isEmpty()) {
            List<String> missing = Settings.OF_AWS.stream()
                    .filter(name -> !ofAws.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new RefusedException("Nothing says where to start chats. Set workers.simulator to try it without"
                        + " AWS, or for Amazon Connect also: " + String.join(", ", missing));
            }
            return new Destination("Amazon Connect");
        }
        if (!ofAws.isEmpty()) {
            throw new RefusedException("workers.simulator is set, and " + String.join(", ", ofAws)
                    + " set what Amazon Connect needs: take one of the two out");
        }
        pointAt(simulator.get(), settings.context());
        return new Destination("the simulator at " + simulator.get());
    }

    /** The component's own options, and not properties: no system property may lead it elsewhere. */
    private static void pointAt(URI simulator, CamelContext context) {
        ConnectChatConfiguration options = context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();
        options.setOverrideEndpoint(true);
        options.setUriEndpointOverride(simulator.toString());
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
        context.getPropertiesComponent().setInitialProperties(chats);
    }
}
