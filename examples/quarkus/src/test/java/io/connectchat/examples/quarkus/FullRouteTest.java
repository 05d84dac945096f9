package io.connectchat.examples.quarkus;

import static io.connectchat.examples.quarkus.Caller.CHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FullRouteTest.OneAMinute.class)
@DisplayName("POST /chats, while as many callers wait as may")
class FullRouteTest {
    private static final int WAITING = 3;

    /** A chat a minute. */
    public static class OneAMinute extends TestSimulator {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            settings.put("camel.component.aws-connect-chat.requests-per-second", "0.0166667");
            settings.put("camel.component.aws-connect-chat.burst", "1");
            settings.put("chats.max-in-flight", "" + WAITING);
            settings.put("camel.main.shutdown-timeout", "1");
            return settings;
        }
    }

    @TestHTTPResource("/chats")
    private URI chats;

    @Inject
    private CamelContext camel;

    @Test
    @DisplayName("tells one more when it would be its turn, by how many wait")
    void followsTheQueue() throws Exception {
        // Given: the first caller takes the turn there is
        Caller caller = new Caller(chats);
        assertThat(caller.post(CHAT).statusCode()).isEqualTo(202);
        for (int i = 0; i < WAITING; i++) {
            caller.postAsync(CHAT);
        }
        ConnectChatComponent component = camel.getComponent("aws-connect-chat", ConnectChatComponent.class);
        await().until(() -> component.getWaiting() == WAITING);

        // When
        HttpResponse<String> oneMore = caller.post(CHAT);

        // Then
        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.headers().firstValue("Retry-After")).hasValueSatisfying(seconds -> assertThat(
                        Integer.parseInt(seconds))
                .isBetween(WAITING * 60, (WAITING + 1) * 60 + 2));
    }
}
