package io.connectchat.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Unremovable;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

@DisplayName("An application that names a bean of its own for credentials")
class CredentialsProviderSetTest {
    private static final String PROVIDER = "camel.component.aws-connect-chat.credentials-provider";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Credentials.class))
            .overrideConfigKey(PROVIDER, "#bean:mine");

    /** The application's own. */
    @ApplicationScoped
    public static class Credentials {
        @Produces
        @Named("mine")
        @Unremovable
        AwsCredentialsProvider mine() {
            return AnonymousCredentialsProvider.create();
        }
    }

    @Test
    @DisplayName("gets no simulator, which would not know its credentials")
    void noSimulator() {
        assertThat(ConfigProvider.getConfig().getPropertyNames())
                .filteredOn(name -> name.startsWith("camel.component.aws-connect-chat."))
                .containsExactly(PROVIDER);
    }
}
