package io.connectchat.camel.internal.insight;

import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.flow.Flow.Pace;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.flow.RatePacer;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.connect.ConnectServiceClientConfiguration;

/**
 * The readiness check of one client. It is loaded where the application has camel-health. It tells no secret and nothing of a
 * message, and waits for a second for each thing that it asks.
 */
public final class ClientHealth extends AbstractHealthCheck {
    private static final String NAME = "aws-connect-chat";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Finding STORE_DOWN = Finding.down("The store of rateLimiter does not answer");

    private final SharedClient client;
    private final boolean remote;
    private final Question credentials;
    private final Question read;
    private final Map<RatePacer, Question> stores = new WeakHashMap<>();

    private ClientHealth(String id, SharedClient client, boolean remote) {
        super(NAME, id);
        this.client = client;
        this.remote = remote;
        credentials = kept(this::resolveCredentials, "The client's provider of credentials has not answered yet");
        read = kept(() -> RemoteRead.of(client), "Amazon Connect has not answered DescribeContact yet");
    }

    private static Question kept(Supplier<CompletableFuture<Finding>> asking, String notYet) {
        return new Question(asking, KEPT, Finding.unknown(notYet), last -> last);
    }

    /**
     * Registers a client's check.
     *
     * @param remote whether it calls Amazon Connect
     * @return removes it
     */
    public static Runnable register(CamelContext context, SharedClient client, boolean remote) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry == null) {
            return () -> {};
        }
        String id = NAME;
        for (int number = 2; registry.getCheck(id).isPresent(); number++) {
            id = NAME + "-" + number;
        }
        ClientHealth check = new ClientHealth(id, client, remote);
        registry.register(check);
        return () -> registry.unregister(check);
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        Finding finding = finding(result);
        result.state(finding.state());
        if (finding.state() != State.UP) {
            result.message(finding.reason());
            // Spring Boot and Quarkus show no message.
            result.detail("reason", finding.reason());
        }
    }

    private Finding finding(HealthCheckResultBuilder result) {
        if (client.isClosed()) {
            return Finding.down("The client is closed");
        }
        try {
            List<Finding> findings = new ArrayList<>();
            ConnectServiceClientConfiguration ofSdk = client.settings();
            if (ofSdk != null) {
                ClientSettings settings = new ClientSettings(ofSdk);
                result.detail("region", settings.region());
                result.detail("endpoint", settings.endpoint());
                findings.add(credentials.answer());
                if (!remote) {
                    findings.add(region(settings));
                }
            } else if (!remote) {
                findings.add(Finding.unknown("The application's client tells nothing of itself"));
            }
            for (Map.Entry<Pace, RatePacer> pace : client.flow().paces().entrySet()) {
                findings.add(store(pace.getKey().tokens(), pace.getValue()));
            }
            if (remote && Finding.worst(findings).state() != State.DOWN) {
                findings.add(read.answer());
            }
            return Finding.worst(findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unknown("The check was interrupted");
        } catch (RuntimeException | ExecutionException e) {
            return Finding.down("The check failed with " + e.getClass().getSimpleName());
        }
    }

    private static Finding region(ClientSettings settings) {
        return settings.isRegionKnown()
                ? Finding.UP
                : Finding.down("The SDK does not know Amazon Connect in the region " + settings.region()
                        + ". Correct the region. If the region is newer than the SDK, set healthCheckRemote=true");
    }

    /** By the client's own provider, which the first message would ask too. It may block. */
    private CompletableFuture<Finding> resolveCredentials() {
        IdentityProvider<?> provider = Objects.requireNonNull(client.settings()).credentialsProvider();
        return CompletableFuture.completedFuture(provider)
                .thenComposeAsync(
                        IdentityProvider::resolveIdentity, client.flow().threads())
                .handle((found, failure) -> failure == null
                        ? Finding.UP
                        : Finding.down(provider.getClass().getSimpleName()
                                + " finds no credentials. Check the options for credentials, or the environment"));
    }

    private Finding store(@Nullable Object tokens, RatePacer pacer) throws InterruptedException, ExecutionException {
        if (tokens instanceof Quota || tokens instanceof LocalBucket) {
            return Finding.UP;
        }
        return stores.computeIfAbsent(
                        pacer,
                        asked -> new Question(
                                () -> asked.availableTokens()
                                        .handle((n, failure) -> failure == null ? Finding.UP : STORE_DOWN),
                                Duration.ZERO,
                                STORE_DOWN,
                                last -> STORE_DOWN))
                .answer();
    }
}
