package io.connectchat.simulator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that the simulator accepts. They are a test's own: never give it those of a real account.
 *
 * @param accessKeyId the access key's id
 * @param secretAccessKey the secret that requests are signed with
 * @param sessionToken what temporary credentials bring along with each request, or {@code null} where there is none
 */
public record AccessKey(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
    /** What the simulator accepts if it is not told otherwise: the id {@code test} with the secret {@code test}. */
    public static final AccessKey DEFAULT = new AccessKey("test", "test");

    /** Checks that the id and the secret are there. */
    public AccessKey {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
    }

    /** Credentials without a session token. */
    public AccessKey(String accessKeyId, String secretAccessKey) {
        this(accessKeyId, secretAccessKey, null);
    }

    /** Names the id alone. */
    @Override
    public String toString() {
        return "AccessKey[" + accessKeyId + "]";
    }
}
