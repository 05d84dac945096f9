package io.connectchat.camel.internal.operation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/** Whether and when the same message, sent again with the same client token, may succeed. */
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

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

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

    /** In whole seconds: what the answer's Retry-After says, or else until it would be a new call's turn. */
    static int secondsToWait(Throwable failure, Duration untilTurn) {
        Duration wait = failure instanceof AwsServiceException service ? said(service) : null;
        long seconds = (wait == null ? untilTurn : wait).plusMillis(999).toSeconds();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, seconds));
    }

    /** A number of seconds, or a date; null where the answer has none, or another text. */
    private static @Nullable Duration said(AwsServiceException service) {
        AwsErrorDetails details = service.awsErrorDetails();
        SdkHttpResponse answer = details == null ? null : details.sdkHttpResponse();
        String text = answer == null
                ? ""
                : answer.firstMatchingHeader("Retry-After").orElse("").trim();
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(Instant.now(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return null;
        }
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
