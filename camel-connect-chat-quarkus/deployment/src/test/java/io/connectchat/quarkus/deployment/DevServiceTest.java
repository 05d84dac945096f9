package io.connectchat.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An application that sets no endpoint, in test mode")
class DevServiceTest {
    /** With credentials as they are in production, each spelling that Camel takes among them. */
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(ChatsRoute.class))
            .overrideConfigKey("camel.component.aws-connect-chat.region", "eu-central-1")
            .overrideConfigKey("camel.component.aws-connect-chat.access-key", "of-production")
            .overrideConfigKey("camel.component.aws-connect-chat.useDefaultCredentialsProvider", "true");

    @Inject
    ProducerTemplate template;

    @Inject
    CamelContext camel;

    @Test
    @DisplayName("sends to the simulator that came by itself")
    void sends() throws Exception {
        template.requestBodyAndHeaders(
                "direct:chats", "Your table is ready.", Map.of("CamelAwsConnectChatDestinationEndpoint", "+15550100"));

        URI simulator = ConfigProvider.getConfig()
                .getValue("camel.component.aws-connect-chat.uri-endpoint-override", URI.class);
        HttpRequest contacts = HttpRequest.newBuilder(simulator.resolve("/_simulator/contacts"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(contacts, BodyHandlers.ofString())
                        .body())
                .contains("+15550100", "Your table is ready.");
    }

    @Test
    @DisplayName("keeps its other options")
    void keepsOptions() {
        assertThat(camel.getComponent("aws-connect-chat", ConnectChatComponent.class)
                        .getConfiguration()
                        .getRegion())
                .isEqualTo("eu-central-1");
    }
}
