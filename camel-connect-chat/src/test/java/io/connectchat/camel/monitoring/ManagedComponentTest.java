package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.SlowAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The component's MBean")
class ManagedComponentTest extends ChatRouteTestSupport {
    @Override
    protected boolean useJmx() {
        return true;
    }

    @Test
    @DisplayName("tells what is in flight, what waits and what is under way")
    void attributes() throws Exception {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(2)));

        // When
        Future<Exchange> call = template.asyncSend(
                ENDPOINT, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));

        // Then
        await().until(() -> attribute("InFlight") == 1 && attribute("UnderWay") == 1);
        assertThat(attribute("Waiting")).isZero();
        assertThat(call.get().getException()).isNull();
        await().until(() -> attribute("InFlight") == 0 && attribute("UnderWay") == 0);
    }

    @Test
    @DisplayName("leaves it to Camel's own to count what an endpoint has completed and failed")
    void counts() throws Exception {
        // Given
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chats").to(ENDPOINT).id("start-chat");
            }
        });

        // When
        for (String customer : List.of(CUSTOMER, CUSTOMER, "no number")) {
            template.send("direct:chats", sent -> sent.getMessage()
                    .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer));
        }

        // Then
        assertThat(attribute("processors", "start-chat", "ExchangesCompleted")).isEqualTo(2L);
        assertThat(attribute("processors", "start-chat", "ExchangesFailed")).isEqualTo(1L);
    }

    private int attribute(String name) throws Exception {
        return (int) attribute("components", "aws-connect-chat", name);
    }

    private Object attribute(String type, String id, String name) throws Exception {
        MBeanServer server =
                context.getManagementStrategy().getManagementAgent().getMBeanServer();
        Set<ObjectName> found = server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",type=" + type + ",name=\""
                        + id + "\""),
                null);
        return server.getAttribute(found.iterator().next(), name);
    }
}
