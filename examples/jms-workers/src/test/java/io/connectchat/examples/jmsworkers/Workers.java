package io.connectchat.examples.jmsworkers;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.simulator.ConnectSimulator;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;

/** Settings that tell a worker to call a simulator of the test's, which it takes for Amazon Connect. */
final class Workers {
    private Workers() {}

    static Map<String, String> settings(TestBroker broker, ConnectSimulator simulator) {
        Map<String, String> settings = new HashMap<>(broker.settings());
        settings.put("workers.quota", "1000");
        settings.put("workers.burst", "1000");
        settings.put("connect.instance", "12345678-1234-1234-1234-123456789012");
        settings.put("connect.contact-flow", "87654321-4321-4321-4321-210987654321");
        settings.put("connect.source", "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb");
        settings.put("connect.subtype", "SMS");
        settings.put("camel.component.aws-connect-chat.region", "eu-west-2");
        settings.put("camel.component.aws-connect-chat.access-key", "test");
        settings.put("camel.component.aws-connect-chat.secret-key", "test");
        settings.put("camel.component.aws-connect-chat.override-endpoint", "true");
        settings.put(
                "camel.component.aws-connect-chat.uri-endpoint-override",
                simulator.endpoint().toString());
        return settings;
    }

    /** The same for a context of the test's, which is no worker's and reads no properties of components. */
    static void pointAt(ConnectSimulator simulator, CamelContext context) {
        ConnectChatConfiguration options = context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();
        options.setOverrideEndpoint(true);
        options.setUriEndpointOverride(simulator.endpoint().toString());
        options.setRegion("eu-west-2");
        options.setAccessKey("test");
        options.setSecretKey("test");
    }

    /** How many requests a worker has sent, whose access key is its name: each request says who signed it. */
    static long requestsOf(String worker, ConnectSimulator simulator) {
        return simulator.requests().stream()
                .filter(request -> request.headers().entrySet().stream()
                        .anyMatch(header -> header.getKey().equalsIgnoreCase("Authorization")
                                && header.getValue().contains("Credential=" + worker + "/")))
                .count();
    }
}
