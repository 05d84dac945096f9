package io.connectchat.camel.support;

import io.connectchat.camel.api.ConnectChatConstants;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The Kamelets of the jar, and routes to them as their authors write them. */
public final class KameletRoutes {
    private KameletRoutes() {}

    /** A Kamelet's file. */
    public static Map<?, ?> file(String kamelet) {
        String path = "/kamelets/" + kamelet + ".kamelet.yaml";
        try (InputStream in = Objects.requireNonNull(KameletRoutes.class.getResourceAsStream(path), path)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<?, ?> child(Map<?, ?> parent, Object name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name), name::toString);
    }

    /** A route in YAML. */
    public static String yaml(String kamelet, Map<String, String> parameters) {
        StringBuilder yaml = new StringBuilder(
                """
                - route:
                    from:
                      uri: direct:chats
                      steps:
                        - to:
                            uri: kamelet:%s
                            parameters:
                """
                        .formatted(kamelet));
        parameters.forEach((name, value) -> yaml.append("              %s: \"%s\"\n".formatted(name, value)));
        return yaml.toString();
    }

    /** Sends a text to a number by the route. */
    public static Exchange send(CamelContext context, String number) {
        return context.createProducerTemplate().send("direct:chats", exchange -> {
            exchange.getMessage().setBody("Your table is ready.");
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, number);
        });
    }
}
