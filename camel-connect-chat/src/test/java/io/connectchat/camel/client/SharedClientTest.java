package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.CountingHttpClients;
import io.connectchat.camel.support.OwnClients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/** One client for each distinct configuration, closed by its last user; an application's own is left open. */
class SharedClientTest extends ChatRouteTestSupport {
    private static final String CUSTOMIZED = ENDPOINT + "&clientCustomizer=#counting";

    private final CountingHttpClients http = new CountingHttpClients();

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("counting", http);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD(CUSTOMIZED + "&destinationEndpoint=${body}");
                from("direct:evicted")
                        .toD()
                        .cacheSize(1)
                        .uri(CUSTOMIZED + "&destinationEndpoint=${body}&bodyAs=ignore");
                from("direct:other").toD(CUSTOMIZED + "&maxAttempts=2&destinationEndpoint=${body}");
            }
        };
    }

    @Test
    void aThousandDynamicEndpointsMakeOneClientThatTheContextClosesOnce() {
        // When
        for (int i = 0; i < 1000; i++) {
            Exchange exchange = chat("direct:dynamic", "+1555" + (1000000 + i));
            assertThat(exchange.getException()).isNull();
        }

        // Then
        assertThat(simulator.contacts()).hasSize(1000);
        assertThat(http.built).hasValue(1);
        assertThat(http.closed).hasValue(0);
        context.stop();
        assertThat(http.closed).hasValue(1);
    }

    @Test
    void anotherConfigurationMakesAnotherClient() {
        // When
        chat("direct:dynamic", "+15550100");
        chat("direct:other", "+15550100");

        // Then
        assertThat(http.built).hasValue(2);
        context.stop();
        assertThat(http.closed).hasValue(2);
    }

    @Test
    void theLastUserClosesTheClientBeforeTheContextStops() throws Exception {
        // Given
        context.getRouteController().stopAllRoutes();
        var first = context.getEndpoint(CUSTOMIZED).createProducer();
        var second = context.getEndpoint(CUSTOMIZED + "&bodyAs=ignore").createProducer();
        first.start();
        second.start();

        // When
        first.stop();
        assertThat(http.closed).hasValue(0);
        second.stop();

        // Then
        assertThat(http.built).hasValue(1);
        assertThat(http.closed).hasValue(1);
    }

    @Test
    void aClientOutlivesItsLastProducerWhileACallIsUnderWay() throws Exception {
        // Given
        var producer = context.getEndpoint(CUSTOMIZED).createAsyncProducer();
        producer.start();
        Exchange exchange = context.getEndpoint(CUSTOMIZED).createExchange();
        exchange.getMessage().setHeader("CamelAwsConnectChatDestinationEndpoint", CUSTOMER);

        // When
        producer.process(exchange, done -> {});
        producer.stop();

        // Then
        await().untilAsserted(() -> assertThat(http.closed).hasValue(1));
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    void anApplicationsOwnClientIsUsedAndLeftOpen() {
        // Given
        ConnectAsyncClientBuilder builder = OwnClients.to(simulator);
        http.customize(builder);
        try (ConnectAsyncClient own = builder.build()) {
            context.getRegistry().bind("own", own);

            // When
            Exchange exchange = chat(ENDPOINT + "&connectAsyncClient=#own", null);
            context.stop();

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(http.closed).hasValue(0);
            assertThat(simulator.requests().get(0).headers().get("Authorization"))
                    .contains("Credential=own/");
        }
    }

    @Test
    void aProducerThatCamelStopsToMakeRoomForAnotherStillSendsItsMessage() throws Exception {
        // Given
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int messages = 600;

        // When
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String customer = "+1555" + (1_000_000 + i);
            sent.add(CompletableFuture.supplyAsync(
                    () -> template.request("direct:evicted", e -> e.getMessage().setBody(customer)), threads));
        }

        // Then
        for (CompletableFuture<Exchange> exchange : sent) {
            assertThat(exchange.get().getException()).isNull();
        }
        assertThat(simulator.contacts()).hasSize(messages);
        threads.shutdown();
        context.stop();
        assertThat(http.closed).hasValue(http.built.get());
    }

    private Exchange chat(String uri, @Nullable String body) {
        return template.request(uri, e -> {
            e.getMessage().setBody(body);
            if (body == null) {
                e.getMessage().setHeader("CamelAwsConnectChatDestinationEndpoint", CUSTOMER);
            }
        });
    }
}
