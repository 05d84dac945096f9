package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.ConnectArn;
import io.connectchat.camel.internal.violation.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the options of the client before it is built: the SDK reports some mistakes only at the first call, some never. */
public final class ClientOptions {
    /** About the number of local ports of a machine. */
    private static final int MOST_CONNECTIONS = 60_000;

    private static final int MOST_PORTS = 65_535;

    private ClientOptions() {}

    public static void check(ConnectChatConfiguration configuration, Violations violations) {
        Options options = new Options(violations);
        checkRegion(configuration, options);
        if (configuration.getConnectAsyncClient() == null) {
            checkCredentials(configuration, options);
            checkSources(configuration, options);
            checkConnection(configuration, options);
        }
        checkLimits(configuration, options);
        notNegative("apiCallTimeout", configuration.getApiCallTimeout(), options);
        notNegative("apiCallAttemptTimeout", configuration.getApiCallAttemptTimeout(), options);
        Integer attempts = configuration.getMaxAttempts();
        options.refuseIf(
                attempts != null && attempts < 1, "maxAttempts", "must be at least 1", "Include the first attempt");
        options.refuseIf(
                configuration.getMaxConcurrency() < 1 || configuration.getMaxConcurrency() > MOST_CONNECTIONS,
                "maxConcurrency",
                between(MOST_CONNECTIONS),
                "Choose a value in this range");
    }

    private static void checkRegion(ConnectChatConfiguration configuration, Options options) {
        String region = configuration.getRegion();
        String instanceId = configuration.getInstanceId();
        boolean other = region != null
                && instanceId != null
                && ConnectArn.regionOfInstance(instanceId)
                        .filter(ofInstance -> !ofInstance.equals(region))
                        .isPresent();
        options.refuseIf(
                region != null && !isHostLabel(region),
                "region",
                "is not a valid region name",
                "Use the name that AWS uses, such as eu-west-2, or remove the option");
        options.refuseIf(other, "region", "is not the region of the instance's ARN", "Remove the option");
    }

    private static void checkCredentials(ConnectChatConfiguration configuration, Options options) {
        boolean noAccessKey = isEmpty(configuration.getAccessKey());
        boolean noSecretKey = isEmpty(configuration.getSecretKey());
        options.refuseIf(
                noAccessKey && !noSecretKey, "accessKey", "must be set if secretKey is set", "Set both or none");
        options.refuseIf(
                noSecretKey && !noAccessKey, "secretKey", "must be set if accessKey is set", "Set both or none");
        options.refuseIf(
                configuration.isUseSessionCredentials() && (noAccessKey || isEmpty(configuration.getSessionToken())),
                "useSessionCredentials",
                "requires accessKey, secretKey and sessionToken",
                "Set all three");
        options.refuseIf(
                configuration.isUseProfileCredentialsProvider() && isEmpty(configuration.getProfileCredentialsName()),
                "useProfileCredentialsProvider",
                "requires profileCredentialsName",
                "Set the name of the profile");
    }

    /** With several sources of credentials, it is not clear which one is used. */
    private static void checkSources(ConnectChatConfiguration configuration, Options options) {
        boolean keys = !isEmpty(configuration.getAccessKey());
        boolean profile =
                configuration.isUseProfileCredentialsProvider() && !isEmpty(configuration.getProfileCredentialsName());
        boolean other = profile || configuration.isUseDefaultCredentialsProvider();
        options.refuseIf(
                keys && other,
                "accessKey",
                "is set together with another source of credentials",
                "Set only one of accessKey, useProfileCredentialsProvider and useDefaultCredentialsProvider");
        options.refuseIf(
                !isEmpty(configuration.getSessionToken()) && !configuration.isUseSessionCredentials(),
                "sessionToken",
                "has no effect without useSessionCredentials",
                "Set useSessionCredentials=true, or remove the token");
        options.refuseIf(
                !isEmpty(configuration.getProfileCredentialsName()) && !configuration.isUseProfileCredentialsProvider(),
                "profileCredentialsName",
                "has no effect without useProfileCredentialsProvider",
                "Set useProfileCredentialsProvider=true, or remove the name");
    }

    private static void checkLimits(ConnectChatConfiguration configuration, Options options) {
        Duration call = configuration.getApiCallTimeout();
        Duration attempt = configuration.getApiCallAttemptTimeout();
        options.refuseIf(
                call != null && attempt != null && !call.isZero() && attempt.compareTo(call) > 0,
                "apiCallAttemptTimeout",
                "must not be longer than apiCallTimeout",
                "Set a shorter duration, or remove the option");
    }

    private static void checkConnection(ConnectChatConfiguration configuration, Options options) {
        boolean noUri = isEmpty(configuration.getUriEndpointOverride());
        options.refuseIf(
                configuration.isOverrideEndpoint() && noUri,
                "overrideEndpoint",
                "requires uriEndpointOverride",
                "Set the URI to call");
        options.refuseIf(
                !configuration.isOverrideEndpoint() && !noUri,
                "uriEndpointOverride",
                "has no effect without overrideEndpoint: calls go to AWS",
                "Set overrideEndpoint=true, or remove the URI");
        options.refuseIf(
                !noUri && !isHttpAddress(configuration.getUriEndpointOverride()),
                "uriEndpointOverride",
                "must be an HTTP or HTTPS URI with a host",
                "Write the scheme, the host and the port, such as http://127.0.0.1:8080");
        options.refuseIf(
                (configuration.getProxyHost() == null) != (configuration.getProxyPort() == null),
                "proxyHost",
                "must be set together with proxyPort",
                "Set both or none");
        Integer port = configuration.getProxyPort();
        options.refuseIf(
                port != null && (port < 1 || port > MOST_PORTS),
                "proxyPort",
                between(MOST_PORTS),
                "Choose a value in this range");
    }

    /** The SDK makes it part of a host name. */
    private static boolean isHostLabel(String region) {
        return !region.isEmpty()
                && region.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isHttpAddress(@Nullable String text) {
        try {
            URI uri = new URI(String.valueOf(text));
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            // The message of the exception contains the URI, which may contain a password.
            return false;
        }
    }

    private static void notNegative(String name, @Nullable Duration duration, Options options) {
        options.refuseIf(
                duration != null && duration.isNegative(),
                name,
                "must be a positive duration, or 0",
                "Set a duration such as 30s, or 0 for no limit");
    }

    private static String between(int most) {
        return "must be between " + 1 + " and " + most;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private record Options(Violations violations) {
        void refuseIf(boolean wrong, String name, String rule, String remedy) {
            if (wrong) {
                violations.add(name, rule, "option " + name, remedy, Owner.ENDPOINT);
            }
        }
    }
}
