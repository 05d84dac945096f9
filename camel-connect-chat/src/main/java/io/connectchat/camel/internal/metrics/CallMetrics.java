package io.connectchat.camel.internal.metrics;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The component's meters in the application's Micrometer registry. The only class that needs Micrometer: it is loaded where the
 * application has a registry. No tag has a value of a message. See docs/monitoring.md.
 */
public final class CallMetrics {
    private static final String PREFIX = "aws.connect.chat.";

    private static final Logger LOG = LoggerFactory.getLogger(CallMetrics.class);

    private final AtomicBoolean warned = new AtomicBoolean();
    private final MeterRegistry registry;
    private final Set<String> members;

    private CallMetrics(MeterRegistry registry, Set<String> members) {
        this.registry = registry;
        this.members = members;
    }

    /**
     * Finds the application's registry; null if it has none. Call it only where Micrometer is there.
     *
     * @param members the names that a violation may be counted by
     */
    public static @Nullable CallMetrics of(CamelContext context, Set<String> members) {
        Set<MeterRegistry> found = context.getRegistry().findByType(MeterRegistry.class);
        return found.stream()
                .filter(CompositeMeterRegistry.class::isInstance)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(registry -> new CallMetrics(registry, members))
                .orElse(null);
    }

    /** Shows a figure of the component, which is held weakly. */
    public <T> void gauge(String name, String description, T component, ToDoubleFunction<T> figure) {
        Gauge.builder(PREFIX + name, component, figure).description(description).register(registry);
    }

    /** Notes the end of a call, as its route sees it. */
    public void ended(String operation, long nanos, @Nullable Throwable failure, boolean sent) {
        guarded(() -> Timer.builder(PREFIX + "calls")
                .description(
                        "Calls, from the moment at which a message arrives to the moment at which its route goes on")
                .tag("operation", operation)
                .tag("outcome", Outcome.of(failure, sent).tag())
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS));
        if (failure instanceof InvalidChatRequestException invalid) {
            invalid.getViolations().forEach(this::violated);
        }
    }

    private void violated(Violation violation) {
        String member = violation.member().split("[^A-Za-z]", 2)[0];
        count(
                "violations",
                "Rules that messages violate, by the rule and the member of the request",
                "rule",
                RuleName.of(violation.rule()),
                "member",
                members.contains(member) ? member : "other",
                "owner",
                violation.owner().name().toLowerCase(Locale.ROOT));
    }

    /** Notes an answer to a repeated client token, where that is known. */
    public void repeated() {
        count("repeats", "Answers that name a contact which an earlier call has started");
    }

    /** Notes an attempt of the component's own client. */
    public void attempted(String operation) {
        count("attempts", "Requests that were sent, retries among them", "operation", operation);
    }

    /** Notes that an attempt was throttled. */
    public void throttled(String operation) {
        count("attempts.throttled", "Requests that Amazon Connect throttled", "operation", operation);
    }

    private void count(String name, String description, String... tags) {
        guarded(() -> Counter.builder(PREFIX + name)
                .description(description)
                .tags(tags)
                .register(registry)
                .increment());
    }

    /** A registry that fails, such as by a filter of the application's, must not fail a call. */
    private void guarded(Runnable meter) {
        try {
            meter.run();
        } catch (RuntimeException e) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn("The application's meter registry failed; calls go on. Logged once", e);
            }
        }
    }
}
