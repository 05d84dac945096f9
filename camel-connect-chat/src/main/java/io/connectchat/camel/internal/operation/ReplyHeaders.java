package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** The headers that tell a route how a call ended. */
public final class ReplyHeaders {
    private static final String[] ALL = {
        ConnectChatConstants.CONTACT_ID,
        ConnectChatConstants.REQUEST_ID,
        ConnectChatConstants.SENT_CLIENT_TOKEN,
        ConnectChatConstants.ERROR_CODE,
        ConnectChatConstants.ERROR_STATUS,
        ConnectChatConstants.RETRYABLE
    };

    /** Causes may go round in a circle. */
    private static final int DEEPEST_CAUSE = 20;

    private ReplyHeaders() {}

    /** Takes off what an earlier call of the route, or a stranger, has left: it would be taken for this call's. */
    public static void clear(Message message) {
        if (message.hasHeaders()) {
            message.getHeaders().keySet().removeIf(ReplyHeaders::isOurs);
        }
    }

    /** In whatever case. Names differ in length as a rule, which is compared first: a tree would compare their prefix. */
    private static boolean isOurs(String header) {
        for (String ours : ALL) {
            if (ours.equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }

    /** Sets an exchange's failure, unwrapped, and what the headers say of it. */
    public static void failed(Exchange exchange, Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException && failure.getCause() != null) {
            failure = failure.getCause();
        }
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
        message.setHeader(ConnectChatConstants.RETRYABLE, isRetryable(failure));
        exchange.setException(failure);
    }

    /** Takes off a header in whatever case it was written, also where the message's map is strict about it. */
    static void remove(Message message, String header) {
        message.getHeaders().keySet().removeIf(header::equalsIgnoreCase);
    }

    /** Whether the same message, sent again later, may succeed. */
    private static boolean isRetryable(Throwable failure) {
        if (failure instanceof LimitExceededException) {
            return false;
        }
        if (failure instanceof AwsServiceException service) {
            return service.isThrottlingException() || service.statusCode() >= 500;
        }
        return isNotSent(failure) || isOfTheConnection(failure);
    }

    /** What the producer says when it stops, or is interrupted, before the call. */
    private static boolean isNotSent(Throwable failure) {
        return failure instanceof RejectedExecutionException || failure instanceof InterruptedException;
    }

    /** A connection lost, or an answer not waited for. The SDK wraps both, in some cases more than once. */
    private static boolean isOfTheConnection(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof ApiCallTimeoutException
                    || cause instanceof ApiCallAttemptTimeoutException) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
