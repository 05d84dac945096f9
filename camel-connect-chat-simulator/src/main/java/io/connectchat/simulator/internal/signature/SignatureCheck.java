package io.connectchat.simulator.internal.signature;

import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.SimulatedError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks AWS's signature, version 4, of a request. What it covers is taken from the request itself, the body's hash too: one
 * that says {@code UNSIGNED-PAYLOAD} is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">AWS's page</a>
 */
public final class SignatureCheck {
    private static final String SERVICE = "connect";
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, AccessKey> keys;
    private final InstantSource clock;
    private final SigningKeys signingKeys = new SigningKeys();

    /**
     * Why a request is refused.
     *
     * @param error AWS's error
     * @param message AWS's message
     */
    public record Refusal(SimulatedError error, String message) {}

    /**
     * Checks by these keys.
     *
     * @param keys the credentials that are accepted
     * @param clock what the signatures' dates are compared with
     */
    public SignatureCheck(Collection<AccessKey> keys, InstantSource clock) {
        this.keys = keys.stream().collect(Collectors.toMap(AccessKey::accessKeyId, Function.identity()));
        this.clock = clock;
    }

    /** Why the request is refused, or {@code null} if its signature is good. */
    public @Nullable Refusal refusal(SignedRequest request, byte[] body) {
        String header = request.headers().get("Authorization");
        if (header == null) {
            return new Refusal(SimulatedError.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
        }
        Authorization authorization = Authorization.parse(header).orElse(null);
        if (authorization == null) {
            return new Refusal(
                    SimulatedError.INCOMPLETE_SIGNATURE,
                    "Authorization header must be '" + Authorization.ALGORITHM
                            + " Credential=KEY/DATE/REGION/connect/aws4_request, SignedHeaders=..., Signature=...'.");
        }
        String date = request.headers().get("X-Amz-Date");
        Instant signedAt = date == null ? null : instant(date);
        if (date == null || signedAt == null) {
            return new Refusal(
                    SimulatedError.INCOMPLETE_SIGNATURE,
                    "Authorization header requires existence of an 'X-Amz-Date' header of the form 20260131T120000Z.");
        }
        AccessKey key = keys.get(authorization.accessKeyId());
        if (key == null || !Objects.equals(key.sessionToken(), request.headers().get("X-Amz-Security-Token"))) {
            return new Refusal(
                    SimulatedError.UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.");
        }
        String misplaced = misplaced(authorization.scope(), date, signedAt);
        if (misplaced != null) {
            return new Refusal(SimulatedError.INVALID_SIGNATURE, misplaced);
        }
        return matches(authorization, key, date, request, body)
                ? null
                : new Refusal(
                        SimulatedError.INVALID_SIGNATURE,
                        "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                                + " Access Key and signing method. Consult the service documentation for details.");
    }

    private boolean matches(
            Authorization authorization, AccessKey key, String date, SignedRequest request, byte[] body) {
        if (!authorization.signedHeaders().contains("host")) {
            return false;
        }
        return CanonicalRequest.of(request, authorization.signedHeaders(), SigningKeys.sha256(body))
                .map(canonical -> signingKeys.sign(key, authorization.scope(), date, canonical))
                .filter(expected -> MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        authorization.signature().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** What is wrong with the place and the time that a signature is good for, or {@code null}. */
    private @Nullable String misplaced(Authorization.Scope scope, String date, Instant signedAt) {
        if (!scope.service().equals(SERVICE)) {
            return "Credential should be scoped to correct service: '" + SERVICE + "'.";
        }
        if (!date.startsWith(scope.date())) {
            return "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scope.date() + "' != '" + date.substring(0, 8) + "', from '" + date + "'.";
        }
        Instant now = clock.instant();
        if (signedAt.isBefore(now.minus(MOST_SKEW))) {
            return "Signature expired: " + date + " is now earlier than " + DATE.format(now.minus(MOST_SKEW)) + " ("
                    + DATE.format(now) + " - 5 min.)";
        }
        if (signedAt.isAfter(now.plus(MOST_SKEW))) {
            return "Signature not yet current: " + date + " is still later than " + DATE.format(now.plus(MOST_SKEW))
                    + " (" + DATE.format(now) + " + 5 min.)";
        }
        return null;
    }

    private static @Nullable Instant instant(String date) {
        try {
            return DATE.parse(date, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
