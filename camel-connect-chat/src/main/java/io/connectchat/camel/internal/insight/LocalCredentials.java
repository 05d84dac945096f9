package io.connectchat.camel.internal.insight;

import io.connectchat.camel.internal.client.SharedClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SystemSetting;

/** Whether a client's credentials are there, as far as this machine's settings and files tell. */
final class LocalCredentials {
    private static final Finding REMOTE =
            Finding.unknown("Only a call can tell whether there are credentials. healthCheckRemote=true makes one");

    private LocalCredentials() {}

    static Finding of(SharedClient client) {
        IdentityProvider<?> provider = client.credentials();
        String profile = client.options().getProfileCredentialsName();
        if (provider instanceof StaticCredentialsProvider) {
            return Finding.UP;
        }
        if (provider instanceof ProfileCredentialsProvider && profile != null) {
            Finding found = ofProfile(profile);
            return found != null ? found : Finding.down("The profile of profileCredentialsName is in no AWS file");
        }
        return provider instanceof DefaultCredentialsProvider ? ofDefaultChain() : REMOTE;
    }

    /** In the order of the SDK's chain. */
    private static Finding ofDefaultChain() {
        if (isSet(SdkSystemSetting.AWS_ACCESS_KEY_ID) && isSet(SdkSystemSetting.AWS_SECRET_ACCESS_KEY)) {
            return Finding.UP;
        }
        if (isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)) {
            return REMOTE;
        }
        Finding profile = ofProfile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
        if (profile != null) {
            return profile;
        }
        boolean remote = isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI)
                || !SdkSystemSetting.AWS_EC2_METADATA_DISABLED.getBooleanValueOrThrow();
        return remote
                ? REMOTE
                : Finding.down(
                        "The SDK's default chain has no credentials: no system properties, environment variables,"
                                + " profile or container, and the metadata of EC2 are disabled");
    }

    /** Null if there is no such profile. */
    private static @Nullable Finding ofProfile(String name) {
        Optional<Profile> profile = ProfileFile.defaultProfileFile().profile(name);
        // A profile without keys names a role, a process or a sign-on.
        return profile.map(found ->
                        found.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent() ? Finding.UP : REMOTE)
                .orElse(null);
    }

    private static boolean isSet(SystemSetting setting) {
        return setting.getStringValue().isPresent();
    }
}
