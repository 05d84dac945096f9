package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;

/** The pace of starts holds back starts alone: AWS counts the other operations by quotas of their own. */
@Timeout(120)
class OwnPaceTest extends ChatRouteTestSupport {
    private static final int IN_FLIGHT = 5;

    private final Bucket bucket = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofDays(1)))
            .build();

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("oneToken", bucket);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // What waits for its pace when the test ends need not be waited for.
                getContext().getShutdownStrategy().setTimeout(1);
                addRoutes("bucket", "&rateLimiter=#oneToken");
                addRoutes("rate", "&requestsPerSecond=0.001&burst=1");
                addRoutes("bound", "&rateLimiter=#oneToken&maxInFlight=" + IN_FLIGHT);
            }

            private void addRoutes(String name, String options) {
                String other = "aws-connect-chat:" + INSTANCE + "?operation=";
                from("direct:start-" + name).to(ENDPOINT + options);
                from("direct:stop-" + name).to(other + "stopContact" + options);
                from("direct:describe-" + name).to(other + "describeContact" + options);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket", "rate", "bound"})
    void contactsAreStoppedAndDescribedWhileStartsWaitForTheirPace(String name) throws Exception {
        // Given: the only token is used, and as many starts wait as may be in flight
        String id = template.send("direct:start-" + name, this::address)
                .getMessage()
                .getHeader(ConnectChatConstants.CONTACT_ID, String.class);
        AsyncProducer starts = context.getEndpoint("direct:start-" + name).createAsyncProducer();
        starts.start();
        for (int i = 0; i < IN_FLIGHT; i++) {
            Exchange waiting = context.getEndpoint("direct:start-" + name).createExchange();
            address(waiting);
            assertThat(starts.process(waiting, doneSync -> {})).isFalse();
        }

        // When
        Exchange before = template.send("direct:describe-" + name, exchange -> name(exchange, id));
        Exchange stopped = template.send("direct:stop-" + name, exchange -> name(exchange, id));
        Exchange after = template.send("direct:describe-" + name, exchange -> name(exchange, id));

        // Then
        assertThat(stopped.getException()).isNull();
        assertThat(before.getMessage().getBody(Contact.class).disconnectTimestamp())
                .isNull();
        assertThat(after.getMessage().getBody(Contact.class).disconnectTimestamp())
                .isNotNull();
        assertThat(simulator.contacts()).as("chats that were started").hasSize(1);
    }

    private void address(Exchange exchange) {
        exchange.getMessage().setBody("Hello");
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
    }

    private static void name(Exchange exchange, String contactId) {
        exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, contactId);
    }
}
