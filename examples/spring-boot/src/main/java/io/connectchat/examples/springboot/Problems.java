package io.connectchat.examples.springboot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when no chat was started, as RFC 9457 has it. Nothing of the customer is in it: an answer ends up in logs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">Problem Details for HTTP APIs</a>
 */
final class Problems {
    private static final String TYPE = "application/problem+json";
    /** Room comes when chats end, which takes minutes rather than seconds. */
    private static final int FULL_SECONDS = 60;

    private Problems() {}

    /** The caller's mistake: all that is wrong with the request, at once. */
    static void violations(Exchange exchange) {
        InvalidChatRequestException invalid =
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, InvalidChatRequestException.class);
        Json.answer(exchange, 400, TYPE, problem -> {
            describe(problem, "No chat was started: the request is wrong", 400);
            ArrayNode violations = problem.putArray("violations");
            for (Violation violation : invalid.getViolations()) {
                violations
                        .addObject()
                        .put("member", violation.member())
                        .put("origin", violation.origin())
                        .put("rule", violation.rule())
                        .put("remedy", violation.remedy());
            }
        });
    }

    /** Not the caller's mistake: whether it is worth another try, and when. */
    static void failure(Exchange exchange) {
        Message message = exchange.getMessage();
        String code = message.getHeader(ConnectChatConstants.ERROR_CODE, String.class);
        boolean retryable = message.getHeader(ConnectChatConstants.RETRYABLE, false, Boolean.class);
        // By the queue of the pace: requests-per-second.
        int wait = message.getHeader(ConnectChatConstants.RETRY_AFTER, 1, Integer.class);
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (cause instanceof RejectedExecutionException) {
            // As many callers wait as may: max-in-flight.
            answer(exchange, 429, "Too many chats are being started now", null, wait);
        } else if ("ThrottlingException".equals(code)) {
            answer(exchange, 429, "Amazon Connect takes no more chats now", code, wait);
        } else if ("LimitExceededException".equals(code)) {
            answer(exchange, 429, "Amazon Connect takes no more chats now", code, FULL_SECONDS);
        } else if (retryable) {
            answer(exchange, 503, "Amazon Connect did not answer well; another try may", code, wait);
        } else {
            answer(exchange, 502, "Amazon Connect refused the chat; another try won't help", code, null);
        }
    }

    private static void answer(
            Exchange exchange, int status, String title, @Nullable String code, @Nullable Integer secondsToWait) {
        Json.answer(exchange, status, TYPE, problem -> {
            describe(problem, title, status);
            if (code != null) {
                problem.put("errorCode", code);
            }
        });
        if (secondsToWait != null) {
            exchange.getMessage().setHeader("Retry-After", secondsToWait);
        }
    }

    private static void describe(ObjectNode problem, String title, int status) {
        problem.put("type", "about:blank").put("title", title).put("status", status);
    }
}
