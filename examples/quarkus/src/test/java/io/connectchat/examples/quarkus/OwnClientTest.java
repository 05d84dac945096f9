package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * The component's own options lead to nobody here: what arrives has come by the bean. It is not injected here either, as it would then
 * stay without {@code @Unremovable} too.
 */
@QuarkusTest
@TestProfile(OwnClientTest.Built.class)
@WithTestResource(OwnClientTest.Endpoint.class)
@DisplayName("A bean of ConnectAsyncClient")
class OwnClientTest {
    private ConnectSimulator simulator;

    @TestHTTPResource("/chats")
    private URI chats;

    @Inject
    CamelContext camel;

    public static class Built implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("chats.own-client", "true", "chats.own-client.region", "eu-central-1");
        }
    }

    public static class Endpoint implements QuarkusTestResourceLifecycleManager {
        private final ConnectSimulator simulator = ConnectSimulator.builder().start();

        @Override
        public Map<String, String> start() {
            // The SDK's default chain looks here first.
            System.setProperty("aws.accessKeyId", AccessKey.DEFAULT.accessKeyId());
            System.setProperty("aws.secretAccessKey", AccessKey.DEFAULT.secretAccessKey());
            return Map.of(
                    "chats.own-client.endpoint",
                    simulator.endpoint().toString(),
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:own;INIT=RUNSCRIPT FROM 'classpath:schema.sql'");
        }

        @Override
        public void inject(TestInjector tests) {
            tests.injectIntoFields(simulator, new TestInjector.MatchesType(ConnectSimulator.class));
        }

        @Override
        public void stop() {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
            simulator.close();
        }
    }

    @Test
    @DisplayName("is the client that the component uses")
    void isUsed() throws Exception {
        // When
        HttpResponse<String> response = new Caller(chats).post(Caller.CHAT);

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(simulator.requests()).singleElement().satisfies(request -> assertThat(
                        request.headers().get("User-Agent"))
                .contains("app/own-client"));
        assertThat(camel.getComponent("aws-connect-chat", ConnectChatComponent.class)
                        .getConfiguration()
                        .getConnectAsyncClient())
                .isSameAs(Arc.container().instance(ConnectAsyncClient.class).get());
    }
}
