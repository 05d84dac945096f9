package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.simulator.ConnectSimulator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestSimulator.class)
@DisplayName("camel.component.aws-connect-chat.*")
class OptionsTest {
    private ConnectSimulator simulator;

    @TestHTTPResource("/chats")
    private URI chats;

    @Inject
    CamelContext camel;

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    @DisplayName("in application.properties reaches the component")
    void reachesTheComponent() {
        ConnectChatConfiguration options = camel.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();

        // Those that the tests don't override
        assertThat(options.getAllowedDestinations()).isEqualTo("+1,+44,+49");
        assertThat(options.getApiCallTimeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("makes the client, which the bean that is named as client-customizer then changes")
    void customizer() throws Exception {
        // When
        new Caller(chats).post(Caller.CHAT);

        // Then
        assertThat(simulator.requests()).singleElement().satisfies(request -> assertThat(
                        request.headers().get("User-Agent"))
                .contains("app/chats"));
    }
}
