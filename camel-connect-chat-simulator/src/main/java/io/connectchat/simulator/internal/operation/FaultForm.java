package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.FractionalNumber.number;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fault rules as JSON, the way in which they are scripted over HTTP. */
public final class FaultForm {
    private static final String SLOW = "slow-answer";
    private static final int MOST_MILLIS = 3_600_000;

    private static final Map<String, Fault> FAULTS = faults();
    private static final List<String> NAMES = names();
    private static final Map<String, ConnectOperation> OPERATIONS = Arrays.stream(ConnectOperation.values())
            .collect(Collectors.toMap(ConnectOperation::apiName, Function.identity()));

    private static final Structure RULE = structure()
            .required("fault", text().oneOf(NAMES))
            .optional("times", wholeNumber(1, Integer.MAX_VALUE))
            .optional("probability", number(1e-9, 1))
            .optional("seed", wholeNumber())
            .optional("destination", text(1, 256))
            .optional("operation", text().oneOf(operationNames()))
            .optional("delayMillis", wholeNumber(1, MOST_MILLIS))
            .where((rule, place, findings) -> {
                boolean slow = SLOW.equals(rule.get("fault"));
                if (slow != (rule.get("delayMillis") != null)) {
                    findings.violation(
                            Authority.AWS,
                            place.member("delayMillis"),
                            slow ? "is required for " + SLOW : "is for " + SLOW + " only");
                }
            });

    private static final Structure RULES = structure().required("faults", listOf(RULE));

    private FaultForm() {}

    /**
     * Reads rules.
     *
     * @throws MalformedJsonException if it is not one JSON object
     * @throws IllegalArgumentException if anything else of it is wrong; the message names all that is
     */
    public static List<FaultRule> read(String json) {
        List<FaultRule> rules = new ArrayList<>();
        for (Object rule :
                (List<?>) Objects.requireNonNull(Form.read(json, RULES).get("faults"))) {
            rules.add(rule((Map<?, ?>) rule));
        }
        return rules;
    }

    /** Reads one rule, as {@link #read} reads several. */
    public static FaultRule readOne(String json) {
        return rule(Form.read(json, RULE));
    }

    private static FaultRule rule(Map<?, ?> form) {
        Fault fault = form.get("delayMillis") instanceof Integer millis
                ? new SlowAnswer(Duration.ofMillis(millis))
                : Objects.requireNonNull(FAULTS.get(form.get("fault")));
        return new FaultRule(
                fault,
                form.get("times") instanceof Integer times ? times : Integer.MAX_VALUE,
                form.get("probability") instanceof Number probability ? probability.doubleValue() : 1,
                form.get("seed") instanceof Integer seed ? seed : 0,
                (String) form.get("destination"),
                OPERATIONS.get((String) form.get("operation")));
    }

    /** Writes rules, each without the members that say nothing. */
    public static List<Map<String, Object>> write(List<FaultRule> rules) {
        return rules.stream().map(FaultForm::write).toList();
    }

    private static Map<String, Object> write(FaultRule rule) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (rule.fault() instanceof SlowAnswer slow) {
            form.put("fault", SLOW);
            form.put("delayMillis", slow.delay().toMillis());
        } else {
            FAULTS.forEach((name, fault) -> {
                if (fault == rule.fault()) {
                    form.put("fault", name);
                }
            });
        }
        if (rule.times() != Integer.MAX_VALUE) {
            form.put("times", rule.times());
        }
        if (rule.probability() < 1) {
            form.put("probability", rule.probability());
            form.put("seed", rule.seed());
        }
        if (rule.destination() != null) {
            form.put("destination", rule.destination());
        }
        if (rule.operation() != null) {
            form.put("operation", rule.operation().apiName());
        }
        return form;
    }

    /** The names of the operations, in order. */
    static List<String> operationNames() {
        return OPERATIONS.keySet().stream().sorted().toList();
    }

    /** The operation of one of these names. */
    static ConnectOperation operation(String name) {
        return Objects.requireNonNull(OPERATIONS.get(name), name);
    }

    /** The names that a rule's {@code fault} may have. */
    public static List<String> faultNames() {
        return NAMES;
    }

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (SimulatedError error : SimulatedError.values()) {
            faults.put(error.type(), error);
        }
        faults.put("drop-before-acceptance", ConnectionDrop.BEFORE_ACCEPTANCE);
        faults.put("drop-after-acceptance", ConnectionDrop.AFTER_ACCEPTANCE);
        faults.put("half-answer", BrokenAnswer.HALF);
        faults.put("garbage-answer", BrokenAnswer.GARBAGE);
        return faults;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FAULTS.keySet());
        names.add(SLOW);
        return List.copyOf(names);
    }
}
