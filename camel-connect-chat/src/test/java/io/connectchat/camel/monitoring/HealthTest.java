package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.SimulatedError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.AsyncBucketProxyAdapter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

@DisplayName("The readiness check of a client")
@Timeout(120)
class HealthTest extends ChatRouteTestSupport {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Set<String> vaultThreads = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean storeDown = new AtomicBoolean();

    @Override
    protected void bindToRegistry(Registry registry) {
        AwsCredentialsProvider vault = () -> {
            vaultThreads.add(Thread.currentThread().getName());
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return AwsBasicCredentials.create("test", SECRET);
        };
        AwsCredentialsProvider broken = () -> {
            throw new IllegalStateException("The vault's secret");
        };
        registry.bind("vault", vault);
        registry.bind("broken-vault", broken);
        registry.bind("local", bucket());
        registry.bind("store", AsyncBucketProxyAdapter.fromSync(standIn(Bucket.class, bucket())));
        registry.bind("silent", silent());
    }

    @Test
    @DisplayName("is UP before the first message, on a check of what is here: nothing is sent")
    void up() throws Exception {
        // When
        route(ENDPOINT);

        // Then
        HealthCheck.Result result = onlyResult();
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("region", "eu-west-2")
                .containsEntry("endpoint", simulator.endpoint().getAuthority())
                .doesNotContainKey("reason");
        assertThat(HealthCheckHelper.invokeLiveness(context))
                .noneMatch(live -> live.getCheck().getId().startsWith("aws-connect-chat"));
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("is one for each configuration of a client, not for each endpoint or customer")
    void oneForEachClient() throws Exception {
        // When
        route(ENDPOINT, ENDPOINT + "&displayName=Ann", ENDPOINT + "&maxConcurrency=7");
        for (int i = 0; i < 5; i++) {
            template.sendBody(ENDPOINT + "&destinationEndpoint=+1555010" + i, "Hello");
        }

        // Then
        assertThat(results())
                .extracting(result -> result.getCheck().getId())
                .containsExactlyInAnyOrder("aws-connect-chat", "aws-connect-chat-2");
        assertThat(results().toString()).doesNotContain("+1555010", "Ann", SECRET);
    }

    @Test
    @DisplayName("is there for the clients of each component")
    void components() throws Exception {
        // When
        context.addComponent("more-chats", component(context));
        route(ENDPOINT, ENDPOINT.replace("aws-connect-chat:", "more-chats:"));

        // Then
        assertThat(results()).hasSize(2);
    }

    @Test
    @DisplayName("goes with its client, and comes again with the next one")
    void stop() throws Exception {
        // Given
        route(ENDPOINT);
        HealthCheck check = onlyResult().getCheck();

        // When
        context.getComponent("aws-connect-chat").stop();

        // Then
        assertThat(results()).isEmpty();
        assertThat(check.call().getState()).isEqualTo(State.DOWN);
        context.getComponent("aws-connect-chat").start();
        template.sendBodyAndHeader(ENDPOINT, "Hello", ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        assertThat(onlyResult().getState()).isEqualTo(State.UP);
    }

    @Test
    @DisplayName("is off by one property")
    void off() throws Exception {
        // Given
        context.getComponent("aws-connect-chat", ConnectChatComponent.class).setHealthCheckProducerEnabled(false);

        // When
        route(ENDPOINT);

        // Then
        assertThat(results()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-wst-2", "eu-west-1"})
    @DisplayName("is DOWN where the SDK knows no Amazon Connect in the region")
    void region(String region) throws Exception {
        // Given
        options().setOverrideEndpoint(false);
        options().setUriEndpointOverride(null);
        options().setRegion(region);

        // When
        route(ENDPOINT);

        // Then
        HealthCheck.Result result = onlyResult();
        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails())
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).contains("region " + region))
                .containsEntry("endpoint", "connect." + region + ".amazonaws.com");
    }

    @Test
    @DisplayName("gives all reasons at once")
    void allReasons() throws Exception {
        // Given
        withoutKeys();
        options().setOverrideEndpoint(false);
        options().setUriEndpointOverride(null);
        options().setRegion("eu-wst-2");

        // When
        route(ENDPOINT + "&credentialsProvider=#broken-vault&rateLimiter=#silent");

        // Then
        assertThat(reason(onlyResult())).contains("region eu-wst-2", "credentials", "rateLimiter");
    }

    @Test
    @DisplayName("is UNKNOWN until the provider of credentials answers, which no call to Amazon Connect waits for")
    void provider() throws Exception {
        // Given
        withoutKeys();

        // When
        route(ENDPOINT + "&credentialsProvider=#vault");

        // Then
        HealthCheck.Result result = onlyResult();
        assertThat(result.getState()).isEqualTo(State.UNKNOWN);
        assertThat(reason(result)).contains("credentials");
        opened.countDown();
        await().until(() -> onlyResult().getState() == State.UP);
        assertThat(vaultThreads).hasSize(1).allMatch(name -> name.contains("aws-connect-chat"));
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "&useProfileCredentialsProvider=true&profileCredentialsName=shop, UP",
        "&useProfileCredentialsProvider=true&profileCredentialsName=other, DOWN",
        "&credentialsProvider=#broken-vault, DOWN",
        "'', DOWN"
    })
    @DisplayName("is DOWN where there are no credentials")
    @DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+", disabledReason = "There are some")
    void credentials(String options, State state, @TempDir Path folder) throws Exception {
        // Given: nothing of this machine's
        withoutKeys();
        Path file = folder.resolve("credentials");
        Files.writeString(file, "[shop]\naws_access_key_id = test\naws_secret_access_key = in-a-file\n");
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty("aws.sharedCredentialsFile", file.toString());
        System.setProperty("aws.configFile", folder.resolve("config").toString());
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            // When
            route(ENDPOINT + options);

            // Then
            await().until(() -> onlyResult().getState() == state);
            HealthCheck.Result result = onlyResult();
            assertThat(result.getDetails().containsKey("reason")).isEqualTo(state == State.DOWN);
            assertThat(result.getDetails().toString()).doesNotContain("in-a-file", "vault's secret");
            assertThat(simulator.requests()).isEmpty();
        } finally {
            System.setProperties(before);
        }
    }

    @Test
    @DisplayName("is of a client of the application too")
    void ownClient() throws Exception {
        // Given
        try (ConnectAsyncClient own = ConnectAsyncClient.builder()
                .region(Region.of("eu-wst-2"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", SECRET)))
                .build()) {
            options().setConnectAsyncClient(own);

            // When
            route(ENDPOINT);

            // Then
            assertThat(onlyResult().getState()).isEqualTo(State.DOWN);
            assertThat(reason(onlyResult())).contains("region eu-wst-2");
        }
    }

    @Test
    @DisplayName("is UNKNOWN for a client of the application that tells nothing of itself")
    void standInClient() throws Exception {
        // Given
        options().setConnectAsyncClient(new ConnectAsyncClient() {
            @Override
            public String serviceName() {
                return "stand-in";
            }

            @Override
            public void close() {}
        });

        // When
        route(ENDPOINT);

        // Then
        assertThat(onlyResult().getState()).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"local, UP", "store, UP", "silent, DOWN"})
    @DisplayName("is DOWN where the store of a shared bucket does not answer")
    void store(String bucket, State state) throws Exception {
        // When
        route(ENDPOINT + "&rateLimiter=#" + bucket);

        // Then
        assertThat(onlyResult().getState()).isEqualTo(state);
    }

    @Test
    @DisplayName("is DOWN while the store of a shared bucket fails, and UP again after it")
    void storeFails() throws Exception {
        // Given
        route(ENDPOINT + "&rateLimiter=#store");

        // When
        storeDown.set(true);
        HealthCheck.Result down = onlyResult();
        storeDown.set(false);

        // Then
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(reason(down)).contains("rateLimiter");
        assertThat(onlyResult().getState()).isEqualTo(State.UP);
    }

    @Test
    @DisplayName("asks Amazon Connect on request, once a minute, with a read that starts nothing")
    void remoteUp() throws Exception {
        // Given
        remote();
        route(ENDPOINT);

        // When
        await().until(() -> onlyResult().getState() == State.UP);
        onlyResult();
        onlyResult();

        // Then
        assertThat(simulator.requests()).singleElement().satisfies(request -> assertThat(request.operation())
                .isEqualTo(ConnectOperation.DESCRIBE_CONTACT));
        assertThat(simulator.contacts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED, UNKNOWN, connect:DescribeContact",
        "THROTTLING, UP, ''",
        "INTERNAL_SERVICE, DOWN, InternalServiceException"
    })
    @DisplayName("tells what Amazon Connect answers on request")
    void remoteAnswers(SimulatedError error, State state, String reason) throws Exception {
        // Given
        remote();
        simulator.failNext(1, error);

        // When
        route(ENDPOINT + "&maxAttempts=1");

        // Then
        await().untilAsserted(() -> {
            assertThat(onlyResult().getState()).isEqualTo(state);
            assertThat(onlyResult().getDetails().getOrDefault("reason", "").toString())
                    .contains(reason);
        });
    }

    @Test
    @DisplayName("is DOWN on request where Amazon Connect refuses the credentials")
    void remoteCredentials() throws Exception {
        // Given
        remote();
        options().setSecretKey("not-the-secret");

        // When
        route(ENDPOINT);

        // Then
        await().until(() -> onlyResult().getState() == State.DOWN);
        assertThat(reason(onlyResult())).contains("DescribeContact failed with");
    }

    @Test
    @DisplayName("is DOWN on request where nobody answers")
    void remoteUnreachable() throws Exception {
        // Given
        remote();
        simulator.close();

        // When
        route(ENDPOINT + "&maxAttempts=1");

        // Then
        await().until(() -> onlyResult().getState() == State.DOWN);
        assertThat(reason(onlyResult())).contains("no answer", "ConnectException");
    }

    @Test
    @DisplayName("is UP on request in a region that the SDK does not know")
    void remoteRegion() throws Exception {
        // Given
        remote();
        options().setRegion("xx-newer-1");

        // When
        route(ENDPOINT);

        // Then
        await().until(() -> onlyResult().getState() == State.UP);
    }

    @Test
    @DisplayName("keeps to the pace of the read")
    void remotePace() throws Exception {
        // Given
        remote();

        // When
        route(ENDPOINT + "&paceOtherOperations=true&operation=describeContact&contactId=" + INSTANCE);

        // Then
        await().until(() -> onlyResult().getState() == State.UP);
        assertThat(simulator.requests()).hasSize(1);
    }

    private void route(String... endpoints) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < endpoints.length; i++) {
                    from("direct:" + i).to(endpoints[i]);
                }
            }
        });
    }

    private HealthCheck.Result onlyResult() {
        List<HealthCheck.Result> results = results();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static String reason(HealthCheck.Result result) {
        return String.valueOf(result.getDetails().get("reason"));
    }

    private List<HealthCheck.Result> results() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("aws-connect-chat"))
                .toList();
    }

    private ConnectChatConfiguration options() {
        return context.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();
    }

    private void withoutKeys() {
        options().setAccessKey(null);
        options().setSecretKey(null);
    }

    private void remote() {
        context.getComponent("aws-connect-chat", ConnectChatComponent.class).setHealthCheckRemote(true);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(5).refillIntervally(1, Duration.ofDays(1)))
                .build();
    }

    private static AsyncBucketProxy silent() {
        return (AsyncBucketProxy) Proxy.newProxyInstance(
                HealthTest.class.getClassLoader(),
                new Class<?>[] {AsyncBucketProxy.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    default -> new CompletableFuture<>();
                });
    }

    /** A bucket as a synchronous driver's is: no LocalBucket. */
    private <T> T standIn(Class<T> type, T bucket) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (storeDown.get()) {
                        throw new IllegalStateException("The store is down");
                    }
                    try {
                        return method.invoke(bucket, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
