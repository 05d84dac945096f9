package io.connectchat.camel.internal.metrics;

import io.connectchat.camel.api.InvalidChatRequestException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** How a call ended, as figures and the log name it. */
public enum Outcome {
    OK,
    /** The request violates a rule; it was not sent. */
    VIOLATION,
    /** It was not sent: the route was full, the component stopped, the body could not be read. */
    REJECTED,
    /** Every attempt was throttled. */
    THROTTLED,
    /** A resource quota is exhausted, such as the number of active chats. */
    LIMIT,
    /** Any other error of the service. */
    SERVICE,
    TIMEOUT,
    /** No answer, or one that does not come from Amazon Connect. */
    CONNECTION,
    /** The component stopped while the call was under way. */
    STOPPED;

    public static Outcome of(@Nullable Throwable failure, boolean sent) {
        if (failure == null) {
            return OK;
        }
        if (failure instanceof InvalidChatRequestException) {
            return VIOLATION;
        }
        if (!sent || failure instanceof RejectedExecutionException) {
            return REJECTED;
        }
        if (failure instanceof AwsServiceException service) {
            return failure instanceof LimitExceededException
                    ? LIMIT
                    : service.isThrottlingException() ? THROTTLED : SERVICE;
        }
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return TIMEOUT;
        }
        return failure instanceof CancellationException ? STOPPED : CONNECTION;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
