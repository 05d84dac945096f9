package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.SimulatedError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.AsyncBucketProxyAdapter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that wait for their pace: by options, and by any bucket of Bucket4j. */
@Timeout(120)
class RateLimiterTest extends ChatRouteTestSupport {
    private static final int TOKENS = 3;

    private final Set<String> askedOn = ConcurrentHashMap.newKeySet();
    private final Bucket local = bucketThatIsNeverRefilled();
    private final Bucket blocking = blocking(bucketThatIsNeverRefilled());
    private final AsyncBucketProxy asynchronous = AsyncBucketProxyAdapter.fromSync(bucketThatIsNeverRefilled());

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("local", local);
        registry.bind("blocking", blocking);
        registry.bind("asynchronous", asynchronous);
        registry.bind("broken", AsyncBucketProxyAdapter.fromSync(broken()));
    }

    @ParameterizedTest
    @CsvSource({
        "rateLimiter=#local",
        "rateLimiter=#bean:blocking",
        "rateLimiter=#asynchronous",
        "requestsPerSecond=0.001&burst=5"
    })
    void callsBeyondTheTokensWaitWithoutAThreadAndEndUnsentWhenTheContextStops(String options) {
        // Given
        String endpoint = ENDPOINT + "&" + options;

        // When: more than any pool has threads, from one thread
        List<CompletableFuture<Exchange>> sent =
                IntStream.range(0, 40).mapToObj(i -> send(endpoint)).toList();

        // Then
        await().until(() -> sent.stream().filter(CompletableFuture::isDone).count() == TOKENS);
        assertThat(simulator.contacts()).hasSize(TOKENS);
        context.stop();
        await().until(() -> sent.stream().allMatch(CompletableFuture::isDone));
        assertThat(sent.stream().map(CompletableFuture::join).filter(exchange -> exchange.getException() != null))
                .hasSize(40 - TOKENS)
                .allSatisfy(exchange -> {
                    assertThat(exchange.getException()).isInstanceOf(RejectedExecutionException.class);
                    assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                            .isEqualTo(true);
                });
        assertThat(simulator.requests()).hasSize(TOKENS);
    }

    @Test
    void endpointsWithTheSameOptionsShareTheirPace() {
        // Given
        String options = "&requestsPerSecond=0.001&burst=5";

        // When
        List<CompletableFuture<Exchange>> sent = IntStream.range(0, 20)
                .mapToObj(i -> send(ENDPOINT + options + "&displayName=Customer" + i + "&maxInFlight=" + (10 + i)))
                .toList();

        // Then
        await().until(() -> sent.stream().filter(CompletableFuture::isDone).count() == TOKENS);
        assertThat(simulator.contacts()).hasSize(TOKENS);
    }

    @Test
    void aBucketThatBlocksIsNotAskedOnTheSourcesThread() {
        // When
        send(ENDPOINT + "&rateLimiter=#blocking").join();

        // Then
        assertThat(askedOn).isNotEmpty().allMatch(name -> name.contains("aws-connect-chat"));
    }

    @Test
    void aBucketThatFailsFailsTheExchangeWhichWasNotSent() {
        // When
        Exchange exchange = send(ENDPOINT + "&rateLimiter=#broken").join();

        // Then
        assertThat(exchange.getException())
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("rateLimiter")
                .hasRootCauseMessage("The store is down");
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_SERVICE, 2", "THROTTLING, 3"})
    void anAttemptThatTheSdkMakesByItselfTakesATokenAndAThrottledOneTwo(SimulatedError error, int tokens) {
        // Given
        simulator.failNext(1, error);

        // When
        Exchange exchange = send(ENDPOINT + "&rateLimiter=#local").join();

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(2);
        // The bucket is charged on a thread of its own.
        await().untilAsserted(() -> assertThat(local.getAvailableTokens()).isEqualTo(TOKENS - tokens));
    }

    private CompletableFuture<Exchange> send(String uri) {
        return template.asyncSend(uri, exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }

    private static Bucket bucketThatIsNeverRefilled() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TOKENS).refillIntervally(1, Duration.ofDays(1)))
                .build();
    }

    /** A bucket as a synchronous driver's is: no LocalBucket. */
    private Bucket blocking(Bucket bucket) {
        return (Bucket) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        askedOn.add(Thread.currentThread().getName());
                    }
                    try {
                        return method.invoke(bucket, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Bucket broken() {
        return (Bucket) Proxy.newProxyInstance(
                RateLimiterTest.class.getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("The store is down");
                });
    }
}
