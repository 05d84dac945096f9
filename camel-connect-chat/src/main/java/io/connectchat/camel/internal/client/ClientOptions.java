package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.ConnectArn;
import io.connectchat.camel.internal.violation.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the options of the client before there is one: the SDK would find some of it at the first call, some never. */
public final class ClientOptions {
    /** More sockets than a machine has ports. */
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
                attempts != null && attempts < 1, "maxAttempts", "is less than 1", "Count the first attempt too");
        options.refuseIf(
                configuration.getMaxConcurrency() < 1 || configuration.getMaxConcurrency() > MOST_CONNECTIONS,
                "maxConcurrency",
                between(MOST_CONNECTIONS),
                "Choose a number within");
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
                "is no name of a region",
                "Write it as AWS does, such as eu-west-2, or leave the option out");
        options.refuseIf(other, "region", "is not the region of the instance's ARN", "Leave the option out");
    }

    private static void checkCredentials(ConnectChatConfiguration configuration, Options options) {
        boolean noAccessKey = isEmpty(configuration.getAccessKey());
        boolean noSecretKey = isEmpty(configuration.getSecretKey());
        options.refuseIf(noAccessKey && !noSecretKey, "accessKey", "is missing beside secretKey", "Set both or none");
        options.refuseIf(noSecretKey && !noAccessKey, "secretKey", "is missing beside accessKey", "Set both or none");
        options.refuseIf(
                configuration.isUseSessionCredentials() && (noAccessKey || isEmpty(configuration.getSessionToken())),
                "useSessionCredentials",
                "is set without accessKey, secretKey and sessionToken",
                "Set all three");
        options.refuseIf(
                configuration.isUseProfileCredentialsProvider() && isEmpty(configuration.getProfileCredentialsName()),
                "useProfileCredentialsProvider",
                "is set without profileCredentialsName",
                "Name the profile");
    }

    /** Which of them would have an effect, nobody could tell. */
    private static void checkSources(ConnectChatConfiguration configuration, Options options) {
        boolean keys = !isEmpty(configuration.getAccessKey());
        boolean profile =
                configuration.isUseProfileCredentialsProvider() && !isEmpty(configuration.getProfileCredentialsName());
        boolean other = profile || configuration.isUseDefaultCredentialsProvider();
        options.refuseIf(
                keys && other,
                "accessKey",
                "is set beside another source of credentials",
                "Keep one of accessKey, useProfileCredentialsProvider and useDefaultCredentialsProvider");
        options.refuseIf(
                !isEmpty(configuration.getSessionToken()) && !configuration.isUseSessionCredentials(),
                "sessionToken",
                "is set without useSessionCredentials, and has no effect",
                "Set useSessionCredentials=true, or leave the token out");
        options.refuseIf(
                !isEmpty(configuration.getProfileCredentialsName()) && !configuration.isUseProfileCredentialsProvider(),
                "profileCredentialsName",
                "is set without useProfileCredentialsProvider, and has no effect",
                "Set useProfileCredentialsProvider=true, or leave the name out");
    }

    private static void checkLimits(ConnectChatConfiguration configuration, Options options) {
        Duration call = configuration.getApiCallTimeout();
        Duration attempt = configuration.getApiCallAttemptTimeout();
        options.refuseIf(
                call != null && attempt != null && !call.isZero() && attempt.compareTo(call) > 0,
                "apiCallAttemptTimeout",
                "is longer than apiCallTimeout, and has no effect",
                "Shorten it, or leave it out");
    }

    private static void checkConnection(ConnectChatConfiguration configuration, Options options) {
        boolean noUri = isEmpty(configuration.getUriEndpointOverride());
        options.refuseIf(
                configuration.isOverrideEndpoint() && noUri,
                "overrideEndpoint",
                "is set without uriEndpointOverride",
                "Set the address to call");
        options.refuseIf(
                !configuration.isOverrideEndpoint() && !noUri,
                "uriEndpointOverride",
                "is set without overrideEndpoint, so that calls would go to AWS",
                "Set overrideEndpoint=true, or take the address out");
        options.refuseIf(
                !noUri && !isHttpAddress(configuration.getUriEndpointOverride()),
                "uriEndpointOverride",
                "is no address of a server",
                "Write http:// or https://, the host and the port, such as http://127.0.0.1:8080");
        options.refuseIf(
                (configuration.getProxyHost() == null) != (configuration.getProxyPort() == null),
                "proxyHost",
                "and proxyPort are not both set",
                "Set both or none");
        Integer port = configuration.getProxyPort();
        options.refuseIf(
                port != null && (port < 1 || port > MOST_PORTS),
                "proxyPort",
                between(MOST_PORTS),
                "Choose a number within");
    }

    /** It becomes part of a host's name. */
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
            // Its message quotes the address, which may hold a password.
            return false;
        }
    }

    private static void notNegative(String name, @Nullable Duration duration, Options options) {
        options.refuseIf(
                duration != null && duration.isNegative(),
                name,
                "must not be a negative duration",
                "Set a duration such as 30s, or 0 for no limit");
    }

    private static String between(int most) {
        return "must lie between " + 1 + " and " + most;
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
