package io.connectchat.camel.api;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * A request that was not sent, with everything that is wrong with it. Thrown before any call; another try of the same
 * message can't succeed. The endpoint's start throws it for what its own options violate.
 */
public class InvalidChatRequestException extends ValidationException {
    private static final long serialVersionUID = 1L;

    /** Kept as text too: the exception outlives its exchange, and may be serialized. */
    private final String text;

    private final transient List<Violation> violations;

    /**
     * @param exchange the exchange that failed; null when an endpoint's options are checked at its start
     * @param violations what is wrong, at least one
     */
    @SuppressWarnings("NullAway") // Camel's constructor takes no exchange as well, though it does not say so
    public InvalidChatRequestException(@Nullable Exchange exchange, List<Violation> violations) {
        super(exchange, "Invalid chat request");
        this.violations = List.copyOf(violations);
        this.text = describe(exchange, violations);
    }

    /** What is wrong, in the order of the API's members. */
    public List<Violation> getViolations() {
        return violations == null ? List.of() : violations;
    }

    @Override
    public String getMessage() {
        return text;
    }

    private static String describe(@Nullable Exchange exchange, List<Violation> violations) {
        String what = exchange == null ? "The endpoint can't start" : "No chat was started";
        String count = violations.size() == 1 ? "1 violation" : violations.size() + " violations";
        return violations.stream()
                .map(violation -> "\n  - " + violation)
                .collect(Collectors.joining("", what + ", " + count + ":", ""));
    }
}
