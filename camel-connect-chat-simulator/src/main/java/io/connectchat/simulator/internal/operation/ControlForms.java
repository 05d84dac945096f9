package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Flag.flag;
import static io.connectchat.simulator.internal.contract.FractionalNumber.number;
import static io.connectchat.simulator.internal.contract.MapOf.mapOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.ChatEnd;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.SimulatorClock;
import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.TokenBucket;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What moves the clock, sets the quotas and ends a chat, as JSON. Each reader throws {@link IllegalArgumentException}, having
 * changed nothing, if anything of it is wrong.
 */
public final class ControlForms {
    private static final Structure CLOCK = structure()
            .optional("now", text(1, 64))
            .optional("frozen", flag())
            .where((clock, place, findings) -> {
                if (clock.get("now") == null && clock.get("frozen") == null) {
                    findings.violation(Authority.AWS, place, "must have now or frozen");
                }
            });

    private static final Structure ADVANCE = structure().required("millis", number(0, 1e12));

    private static final Structure END = structure()
            .required(
                    "by",
                    text().oneOf(Arrays.stream(ChatEnd.values()).map(Enum::name).toList()));

    private static final Structure QUOTAS = structure()
            .optional("concurrentChats", wholeNumber(0, Integer.MAX_VALUE))
            .optional(
                    "quotas",
                    mapOf(
                            text().oneOf(FaultForm.operationNames()),
                            structure()
                                    .required("requestsPerSecond", number(1e-6, 1e9))
                                    .required("burst", wholeNumber(1, 1_000_000))
                                    // As it is shown.
                                    .optional("available", wholeNumber())));

    private ControlForms() {}

    /** Sets, stops and resumes a clock. */
    public static void setClock(String json, SimulatorClock clock) {
        Map<String, @Nullable Object> form = Form.read(json, CLOCK);
        Instant now = form.get("now") instanceof String text ? instant(text) : null;
        boolean frozen = form.get("frozen") instanceof Boolean given ? given : clock.isFrozen();
        if (frozen) {
            clock.freeze(now == null ? clock.instant() : now);
            return;
        }
        if (now != null) {
            clock.set(now);
        }
        clock.resume();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("now must be a time such as 2026-01-31T12:00:00Z", e);
        }
    }

    /** Moves a clock on. */
    public static void advance(String json, SimulatorClock clock) {
        if (Form.read(json, ADVANCE).get("millis") instanceof Number millis) {
            clock.advance(Duration.ofMillis(millis.longValue()));
        }
    }

    /** A clock. */
    public static Map<String, Object> clock(SimulatorClock clock) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("now", clock.instant().toString());
        shown.put("frozen", clock.isFrozen());
        return shown;
    }

    /** How a chat ends. */
    public static ChatEnd end(String json) {
        return ChatEnd.valueOf(String.valueOf(Form.read(json, END).get("by")));
    }

    /** Puts these quotas in the place of all. */
    public static void setQuotas(String json, Account account) {
        Map<String, @Nullable Object> form = Form.read(json, QUOTAS);
        Map<ConnectOperation, TokenBucket> buckets = new EnumMap<>(ConnectOperation.class);
        if (form.get("quotas") instanceof Map<?, ?> quotas) {
            quotas.forEach((name, quota) ->
                    buckets.put(FaultForm.operation(String.valueOf(name)), bucket((Map<?, ?>) quota, account.clock())));
        }
        account.quotas().replace(buckets);
        account.contacts().limitActive(form.get("concurrentChats") instanceof Integer most ? most : Integer.MAX_VALUE);
    }

    private static TokenBucket bucket(Map<?, ?> quota, SimulatorClock clock) {
        if (quota.get("requestsPerSecond") instanceof Number rate && quota.get("burst") instanceof Integer burst) {
            return new TokenBucket(rate.doubleValue(), burst, clock);
        }
        throw new IllegalStateException("The form was judged before.");
    }

    /** The quotas, as they are read, and how much is left of each. */
    public static Map<String, Object> quotas(Account account) {
        Map<String, Object> shown = new LinkedHashMap<>();
        int most = account.contacts().activeLimit();
        if (most != Integer.MAX_VALUE) {
            shown.put("concurrentChats", most);
        }
        shown.put("quotas", rates(account));
        return shown;
    }

    /** The rate quotas by the operations' names. */
    public static Map<String, Object> rates(Account account) {
        Map<String, Object> rates = new LinkedHashMap<>();
        account.quotas()
                .buckets()
                .forEach((operation, bucket) -> rates.put(
                        operation.apiName(),
                        Map.of(
                                "available", bucket.available(),
                                "burst", bucket.burst(),
                                "requestsPerSecond", bucket.perSecond())));
        return rates;
    }
}
