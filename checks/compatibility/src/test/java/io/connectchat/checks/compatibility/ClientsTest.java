package io.connectchat.checks.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A client for all endpoints of a context, closed with it. */
class ClientsTest {
    @Test
    void areSharedByEndpointsAndClosedWithTheContext() throws Exception {
        CountedClients counts = new CountedClients();
        try (ChatRoutes chats = new ChatRoutes()) {
            // Given
            chats.context.getRegistry().bind("counts", counts);
            chats.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:one").to(ChatRoutes.ENDPOINT + "&clientCustomizer=#counts");
                    from("direct:two").to(ChatRoutes.ENDPOINT + "&clientCustomizer=#counts&displayName=Other");
                }
            });

            // When
            chats.send("direct:one");
            chats.send("direct:two");

            // Then
            assertThat(chats.simulator.contacts()).hasSize(2);
            assertThat(counts.built).hasValue(1);
            assertThat(counts.closed).hasValue(0);
            chats.context.stop();
            assertThat(counts.closed).hasValue(1);
        }
    }
}
