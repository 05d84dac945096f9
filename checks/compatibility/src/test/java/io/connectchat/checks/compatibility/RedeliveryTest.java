package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectionDrop;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Camel's redelivery repeats the token: what AWS took, and nobody heard of, is not sent twice. */
class RedeliveryTest {
    @Test
    void aRedeliveryRepeatsTheToken() throws Exception {
        try (ChatRoutes chats = new ChatRoutes().started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to(ChatRoutes.ENDPOINT + "&maxAttempts=1");
            }
        })) {
            // Given
            chats.simulator.failNext(2, ConnectionDrop.AFTER_ACCEPTANCE);

            // When
            Exchange exchange = chats.send("direct:chat");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(chats.simulator).receivedRequests(3).startedChats(1).messagedNobodyTwice();
        }
    }
}
