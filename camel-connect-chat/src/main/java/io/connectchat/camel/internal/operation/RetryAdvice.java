package io.connectchat.camel.internal.operation;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Whether the same message, sent again later with the same client token, may succeed. */
final class RetryAdvice {
    /** Codes of AWS's that refuse a request for a reason which passes. */
    private static final Set<String> PASSING = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "PriorRequestNotComplete",
            "RequestExpired",
            "RequestTimeout",
            "RequestTimeoutException",
            "TransactionInProgressException");

    private RetryAdvice() {}

    /** For a call that was not sent: the component refused it, or its body could not be read. */
    static boolean beforeTheCall(Throwable reason) {
        return reason instanceof RejectedExecutionException
                || reason instanceof InterruptedException
                || reason instanceof IOException;
    }

    /** For a call that was sent: only AWS's own refusal in AWS's form is final. Any other answer leaves the question open. */
    static boolean afterTheCall(Throwable failure) {
        if (!(failure instanceof AwsServiceException service)) {
            return true;
        }
        if (service instanceof LimitExceededException) {
            return false;
        }
        return service.statusCode() >= 500
                || service.isThrottlingException()
                || service.isClockSkewException()
                || !isOfAws(service)
                || PASSING.contains(code(service));
    }

    /** A proxy's page has a status as well, but no error code and no request ID of AWS's. */
    private static boolean isOfAws(AwsServiceException service) {
        boolean modelled = service instanceof ConnectException && service.getClass() != ConnectException.class;
        return modelled || !code(service).isEmpty() && service.requestId() != null;
    }

    private static String code(AwsServiceException service) {
        AwsErrorDetails details = service.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
