package io.connectchat.examples.quarkus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of {@code POST /chats} is told; what is wrong, as RFC 9457 has it. Nothing of the customer is in it: an answer ends
 * up in logs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">Problem Details for HTTP APIs</a>
 */
@Singleton
@Named("answers")
public class Answers {
    private static final String PROBLEM = "application/problem+json";
    /** Room comes when chats end, which takes minutes rather than seconds. */
    private static final int FULL_SECONDS = 60;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** The chat was started. */
    public void accepted(Exchange exchange) {
        String contactId = exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class);
        answer(exchange, 202, "application/json", json.createObjectNode().put("contactId", contactId));
    }

    /** The caller's mistake: all that is wrong with the request, at once. */
    public void violations(Exchange exchange) {
        InvalidChatRequestException invalid =
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, InvalidChatRequestException.class);
        ObjectNode problem = problem("No chat was started: the request is wrong", 400);
        ArrayNode violations = problem.putArray("violations");
        for (Violation violation : invalid.getViolations()) {
            violations
                    .addObject()
                    .put("member", violation.member())
                    .put("origin", violation.origin())
                    .put("rule", violation.rule())
                    .put("remedy", violation.remedy());
        }
        answer(exchange, 400, PROBLEM, problem);
    }

    /** Not the caller's mistake: whether it is worth another try, and when. */
    public void failure(Exchange exchange) {
        Message message = exchange.getMessage();
        String code = message.getHeader(ConnectChatConstants.ERROR_CODE, String.class);
        boolean retryable = message.getHeader(ConnectChatConstants.RETRYABLE, false, Boolean.class);
        // By the queue of the pace: requests-per-second.
        int wait = message.getHeader(ConnectChatConstants.RETRY_AFTER, 1, Integer.class);
        if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof RejectedExecutionException) {
            // As many callers wait as may: max-in-flight.
            failure(exchange, 429, "Too many chats are being started now", null, wait);
        } else if ("ThrottlingException".equals(code)) {
            failure(exchange, 429, "Amazon Connect takes no more chats now", code, wait);
        } else if ("LimitExceededException".equals(code)) {
            failure(exchange, 429, "Amazon Connect takes no more chats now", code, FULL_SECONDS);
        } else if (retryable) {
            failure(exchange, 503, "Amazon Connect did not answer well; another try may", code, wait);
        } else {
            failure(exchange, 502, "Amazon Connect refused the chat; another try won't help", code, null);
        }
    }

    private void failure(
            Exchange exchange, int status, String title, @Nullable String code, @Nullable Integer secondsToWait) {
        ObjectNode problem = problem(title, status);
        if (code != null) {
            problem.put("errorCode", code);
        }
        answer(exchange, status, PROBLEM, problem);
        if (secondsToWait != null) {
            exchange.getMessage().setHeader("Retry-After", secondsToWait);
        }
    }

    private ObjectNode problem(String title, int status) {
        return json.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status);
    }

    /** Puts an answer in the place of the message, with no header of it left. */
    private static void answer(Exchange exchange, int status, String contentType, ObjectNode body) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, contentType);
        message.setBody(body.toString());
    }
}
