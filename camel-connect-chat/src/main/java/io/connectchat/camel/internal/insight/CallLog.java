package io.connectchat.camel.internal.insight;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.metrics.Outcome;
import io.connectchat.camel.internal.operation.ApiCall;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Says of each failed call what became of it, in one line that has no value of the message. */
public final class CallLog {
    /** A name that users may set a level for, wherever this class stands. */
    private static final Logger LOG = LoggerFactory.getLogger("io.connectchat.camel.calls");

    private static final int MOST_VIOLATIONS = 10;
    private static final int DEEPEST = 20;
    private static final Pattern NO_CODE = Pattern.compile("[^\\w.:/#-]");

    private final StringBuilder line = new StringBuilder();

    private CallLog() {}

    /** @param call null if it was not sent */
    public static void failed(
            String operation,
            ConnectChatConfiguration options,
            Exchange exchange,
            Throwable failure,
            @Nullable ApiCall<?, ?> call) {
        if (LOG.isWarnEnabled()) {
            LOG.warn("The call failed: {}", new CallLog().line(operation, options, exchange, failure, call));
        }
    }

    private StringBuilder line(
            String operation,
            ConnectChatConfiguration options,
            Exchange exchange,
            Throwable failure,
            @Nullable ApiCall<?, ?> call) {
        add("operation", operation);
        add("outcome", Outcome.of(failure, call != null).tag());
        String code = code(exchange, ConnectChatConstants.ERROR_CODE);
        add("error", code == null ? failure.getClass().getSimpleName() : code);
        add("status", exchange.getMessage().getHeader(ConnectChatConstants.ERROR_STATUS));
        add("cause", cause(failure));
        add("requestId", code(exchange, ConnectChatConstants.REQUEST_ID));
        add("instanceId", id("InstanceId", options.getInstanceId(), call));
        add("contactFlowId", id("ContactFlowId", options.getContactFlowId(), call));
        add("attempts", failure instanceof SdkException sdk ? sdk.numAttempts() : null);
        add("retryable", exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE));
        add("retryAfter", exchange.getMessage().getHeader(ConnectChatConstants.RETRY_AFTER));
        add("exchange", exchange.getExchangeId());
        if (failure instanceof InvalidChatRequestException invalid) {
            add("violations", violations(invalid.getViolations()));
        }
        return line;
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            line.append(line.isEmpty() ? "" : ", ").append(name).append('=').append(value);
        }
    }

    /** What the other side calls a code may be any text. */
    private static @Nullable String code(Exchange exchange, String header) {
        String text = exchange.getMessage().getHeader(header, String.class);
        return text == null ? null : NO_CODE.matcher(text).replaceAll("?");
    }

    private static @Nullable String cause(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root == failure ? null : root.getClass().getSimpleName();
    }

    /** As the endpoint says it. What a message says instead is shown if it looks like an ID, and nothing else. */
    private static @Nullable String id(String member, @Nullable String option, @Nullable ApiCall<?, ?> call) {
        String sent = call == null
                ? null
                : call.request().getValueForField(member, String.class).orElse(null);
        if (sent == null || option != null && option.endsWith(sent)) {
            return LoggedId.of(option);
        }
        return LoggedId.isId(sent) ? sent : "(of the message)";
    }

    private static String violations(List<Violation> all) {
        String first = all.stream()
                .limit(MOST_VIOLATIONS)
                .map(violation -> violation.member() + " " + violation.rule())
                .collect(Collectors.joining("; ", "[", ""));
        int more = all.size() - MOST_VIOLATIONS;
        return first + (more > 0 ? "; and " + more + " more]" : "]");
    }
}
