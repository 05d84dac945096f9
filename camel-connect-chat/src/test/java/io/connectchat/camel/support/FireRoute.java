package io.connectchat.camel.support;

import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;

/**
 * An application whose route sends many messages and does not give up: several source threads, two attempts of the SDK,
 * and Camel's redelivery as long as the headers say that another try makes sense. It notes what came of each message.
 */
public final class FireRoute implements AutoCloseable {
    /** How long an attempt waits for its answer. */
    public static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String QUEUE = "seda:fire?size=1000&blockWhenFull=true&concurrentConsumers=4";
    /** Far more than chance needs: whoever fails so often would fail for good. */
    private static final int MOST_REDELIVERIES = 100;

    /** Of each customer that the route has reached: the contact. */
    public final Map<String, String> contacts = new ConcurrentHashMap<>();
    /** The errors of the messages that the route has given up. */
    public final Queue<Throwable> givenUp = new ConcurrentLinkedQueue<>();
    /** The tokens of the calls that have failed, after all attempts of the SDK. */
    public final Queue<String> failedTokens = new ConcurrentLinkedQueue<>();

    public final LongAdder redeliveries = new LongAdder();

    private final LongAdder ended = new LongAdder();
    private final CamelContext context = new DefaultCamelContext();

    public FireRoute(ConnectSimulator simulator, ClientTokenStrategy strategy) throws Exception {
        ConnectChatComponent component = ChatRouteTestSupport.component(context, simulator);
        ConnectChatConfiguration options = component.getConfiguration();
        options.setClientTokenStrategy(strategy);
        options.setMaxAttempts(2);
        options.setApiCallAttemptTimeout(PATIENCE);
        options.setClientCustomizer(FireRoute::tryAgainSoon);
        context.addComponent("aws-connect-chat", component);
        context.addRoutes(route());
        context.start();
    }

    private RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .retryWhile(FireRoute::makesSense)
                        .redeliveryDelay(5)
                        .asyncDelayedRedelivery()
                        .onExceptionOccurred(
                                exchange -> failedTokens.add(valueOf(exchange, ConnectChatConstants.SENT_CLIENT_TOKEN)))
                        .onRedelivery(exchange -> redeliveries.increment())
                        .handled(true)
                        .process(exchange -> {
                            givenUp.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
                            ended.increment();
                        });
                from(QUEUE).to(ChatRouteTestSupport.ENDPOINT).process(exchange -> {
                    contacts.put(
                            valueOf(exchange, ConnectChatConstants.DESTINATION_ENDPOINT),
                            valueOf(exchange, ConnectChatConstants.CONTACT_ID));
                    ended.increment();
                });
            }
        };
    }

    /** Sends the messages, in exchanges of their own, and waits until each has ended. */
    public void send(List<Message> messages) {
        long before = ended.sum();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            messages.forEach(message -> template.send(QUEUE, exchange -> {
                exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, message.customer);
                exchange.getMessage().setHeader("JMSMessageID", message.id);
                exchange.getMessage().setBody(message.text);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> ended.sum() - before == messages.size());
    }

    @Override
    public void close() throws Exception {
        context.close();
    }

    private static boolean makesSense(Exchange exchange) {
        return exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE, false, Boolean.class)
                && exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class) < MOST_REDELIVERIES;
    }

    private static String valueOf(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name, "none", String.class);
    }

    /** The SDK's own strategy, which waits seconds after throttling, with other delays. */
    private static void tryAgainSoon(ConnectAsyncClientBuilder builder) {
        RetryStrategy retries = builder.overrideConfiguration().retryStrategy().orElseThrow();
        BackoffStrategy soon = BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(5));
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .retryStrategy(retries.toBuilder()
                        .backoffStrategy(soon)
                        .throttlingBackoffStrategy(soon)
                        .build())
                .build());
    }

    /** One message of a batch, as a broker would deliver it. */
    public record Message(String id, String customer, String text) {}
}
