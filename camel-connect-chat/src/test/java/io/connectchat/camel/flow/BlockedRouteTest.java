package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A route that stands still holds up no other. */
@Timeout(60)
class BlockedRouteTest extends ChatRouteTestSupport {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger blocked = new AtomicInteger();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:blocked")
                        .to(ENDPOINT + "&maxInFlight=1000&maxConcurrency=1000")
                        .process(exchange -> {
                            blocked.incrementAndGet();
                            released.await();
                        });
                from("seda:other").to(ENDPOINT).to("mock:other");
            }
        };
    }

    @Test
    void aRouteThatStandsStillHoldsUpNoOther() throws Exception {
        // Given
        getMockEndpoint("mock:other").expectedMessageCount(1);
        int messages = 400;
        for (int i = 0; i < messages; i++) {
            send("seda:blocked");
        }
        await().until(() -> blocked.get() == messages);

        // When
        send("seda:other");

        // Then
        getMockEndpoint("mock:other").assertIsSatisfied();
        assertThat(blocked).hasValue(messages);
        released.countDown();
    }

    private void send(String uri) {
        template.send(uri, exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }
}
