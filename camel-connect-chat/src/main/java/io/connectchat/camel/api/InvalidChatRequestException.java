package io.connectchat.camel.api;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * A request that violates rules and was not sent. It has all violations. It is thrown before any call, and a retry of the
 * same message fails again. An endpoint also throws it at its start if its options violate rules.
 */
public class InvalidChatRequestException extends ValidationException {
    private static final long serialVersionUID = 1L;

    /** The violations are not serialized, but the message must be. */
    private final String text;

    private final transient List<Violation> violations;

    /**
     * @param exchange the exchange that failed; null at the start of an endpoint
     * @param violations the violations, at least one
     */
    @SuppressWarnings("NullAway") // Camel's constructor takes no exchange as well, though it does not say so
    public InvalidChatRequestException(@Nullable Exchange exchange, List<Violation> violations) {
        super(exchange, "Invalid request");
        this.violations = List.copyOf(violations);
        this.text = describe(exchange, violations);
    }

    /** The violations, in the order of the API's members. Empty after serialization. */
    public List<Violation> getViolations() {
        return violations == null ? List.of() : violations;
    }

    @Override
    public String getMessage() {
        return text;
    }

    private static String describe(@Nullable Exchange exchange, List<Violation> violations) {
        String what = exchange == null ? "The endpoint can't start" : "The request was not sent";
        String count = violations.size() == 1 ? "1 violation" : violations.size() + " violations";
        return violations.stream()
                .map(violation -> "\n  - " + violation)
                .collect(Collectors.joining("", what + ", " + count + ":", ""));
    }
}
