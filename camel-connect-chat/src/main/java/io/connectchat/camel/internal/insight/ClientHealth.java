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
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * The readiness check of one client. It is loaded where the application has camel-health. It tells no secret and nothing of a
 * message, and waits for a second at most.
 */
public final class ClientHealth extends AbstractHealthCheck {
    private static final String NAME = "aws-connect-chat";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Finding STORE_DOWN = Finding.down("The store of rateLimiter does not answer");

    private final SharedClient client;
    private final @Nullable Question remote;
    private final Map<RatePacer, Question> stores = new WeakHashMap<>();

    private ClientHealth(String id, SharedClient client, boolean remote) {
        super(NAME, id);
        this.client = client;
        this.remote = remote
                ? new Question(
                        () -> RemoteRead.of(client),
                        KEPT,
                        Finding.unknown("Amazon Connect has not answered DescribeContact yet"),
                        last -> last)
                : null;
    }

    /**
     * Registers a client's check.
     *
     * @param remote whether it calls Amazon Connect
     * @return removes it
     */
    public static Runnable register(CamelContext context, SharedClient client, boolean remote) {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
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
        Finding finding = finding();
        result.state(finding.state());
        detail(result, "region", client.region());
        detail(result, "endpoint", client.host());
        if (!finding.reason().isEmpty()) {
            result.message(finding.reason());
            // The message is not shown by Spring Boot and Quarkus.
            result.detail("reason", finding.reason());
        }
    }

    private static void detail(HealthCheckResultBuilder result, String name, @Nullable String value) {
        if (value != null) {
            result.detail(name, value);
        }
    }

    private Finding finding() {
        if (client.isClosed()) {
            return Finding.down("The client is closed");
        }
        try {
            List<Finding> findings = new ArrayList<>();
            Finding credentials = LocalCredentials.of(client);
            if (remote == null) {
                findings.add(region());
            }
            findings.add(remote == null || credentials.state() == State.DOWN ? credentials : remote.answer());
            for (Map.Entry<Pace, RatePacer> pace : client.flow().paces().entrySet()) {
                findings.add(store(pace.getKey().tokens(), pace.getValue()));
            }
            return Finding.worst(findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unknown("The check was interrupted");
        } catch (RuntimeException | ExecutionException e) {
            return Finding.down("The check failed with " + e.getClass().getSimpleName());
        }
    }

    private Finding region() {
        return client.isRegionKnown()
                ? Finding.UP
                : Finding.down("The SDK does not know Amazon Connect in the region " + client.region()
                        + ". Correct the region. If the region is newer than the SDK, set healthCheckRemote=true");
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
