package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.request.AnyCase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The headers that tell a route how a call ended. */
public final class ReplyHeaders {
    private static final String[] ALL = {
        ConnectChatConstants.CONTACT_ID,
        ConnectChatConstants.REQUEST_ID,
        ConnectChatConstants.SENT_CLIENT_TOKEN,
        ConnectChatConstants.REPEATED,
        ConnectChatConstants.NEXT_TOKEN,
        ConnectChatConstants.ERROR_CODE,
        ConnectChatConstants.ERROR_STATUS,
        ConnectChatConstants.RETRYABLE,
        ConnectChatConstants.RETRY_AFTER
    };

    private ReplyHeaders() {}

    /** Takes off what an earlier call of the route, or a stranger, has left, but for what this call reads. */
    static void clear(Message message, Set<String> inputs) {
        AnyCase.remove(
                message,
                Arrays.stream(ALL).filter(header -> !inputs.contains(header)).toArray(String[]::new));
    }

    /** Sets the failure of a call that was sent, and what the headers say of it. */
    public static void failed(Exchange exchange, Throwable failure) {
        Message message = exchange.getMessage();
        if (failure instanceof AwsServiceException service) {
            message.setHeader(ConnectChatConstants.REQUEST_ID, service.requestId());
            message.setHeader(ConnectChatConstants.ERROR_STATUS, service.statusCode());
            if (service.awsErrorDetails() != null) {
                message.setHeader(
                        ConnectChatConstants.ERROR_CODE,
                        service.awsErrorDetails().errorCode());
            }
        }
        message.setHeader(ConnectChatConstants.RETRYABLE, RetryAdvice.afterTheCall(failure));
        exchange.setException(failure);
    }

    /**
     * Sets when a call that failed may be made again, if it may.
     *
     * @param untilTurn how long a call that comes now waits for its turn
     */
    public static void retryAfter(Exchange exchange, Throwable failure, Duration untilTurn) {
        Message message = exchange.getMessage();
        if (Boolean.TRUE.equals(message.getHeader(ConnectChatConstants.RETRYABLE))) {
            message.setHeader(ConnectChatConstants.RETRY_AFTER, RetryAdvice.secondsToWait(failure, untilTurn));
        }
    }

    /** Sets the reason why a call was not sent, and what the headers say of it. */
    public static void notSent(Exchange exchange, Throwable reason) {
        exchange.getMessage().setHeader(ConnectChatConstants.RETRYABLE, RetryAdvice.beforeTheCall(reason));
        exchange.setException(reason);
    }
}
