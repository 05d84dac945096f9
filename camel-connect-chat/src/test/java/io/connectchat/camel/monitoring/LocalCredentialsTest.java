package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The readiness check, before the first message, of credentials from")
@DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+", disabledReason = "The SDK would find these")
class LocalCredentialsTest extends ChatRouteTestSupport {
    private static final String KEYS = "aws_access_key_id = test\naws_secret_access_key = secret-in-a-file\n";

    private final Properties before = new Properties();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        component.getConfiguration().setAccessKey(null);
        component.getConfiguration().setSecretKey(null);
        return component;
    }

    @BeforeEach
    void noFilesOfThisMachine() {
        before.putAll(System.getProperties());
        System.setProperty(
                "aws.sharedCredentialsFile", folder.resolve("credentials").toString());
        System.setProperty("aws.configFile", folder.resolve("config").toString());
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, aws.disableEc2Metadata=true",
        "UNKNOWN, aws.disableEc2Metadata=false",
        "UP, aws.accessKeyId=a aws.secretAccessKey=b",
        "UNKNOWN, aws.webIdentityTokenFile=/token",
        "UNKNOWN, aws.containerCredentialsFullUri=http://127.0.0.1:9/"
    })
    @DisplayName("the SDK's default chain")
    void defaultChain(State state, String settings) throws Exception {
        // Given
        for (String setting : settings.split(" ")) {
            String[] parts = setting.split("=", 2);
            System.setProperty(parts[0], parts[1]);
        }

        // When
        HealthCheck.Result result = check("");

        // Then
        assertThat(result.getState()).isEqualTo(state);
        assertThat(result.getDetails().containsKey("reason")).isEqualTo(state != State.UP);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UP | [default]KEYS |",
                "UNKNOWN | [default]ROLE |",
                "UP | [shop]KEYS | &useProfileCredentialsProvider=true&profileCredentialsName=shop",
                "UNKNOWN | [shop]ROLE | &useProfileCredentialsProvider=true&profileCredentialsName=shop",
                "DOWN | [other]KEYS | &useProfileCredentialsProvider=true&profileCredentialsName=shop"
            })
    @DisplayName("AWS's files")
    void profile(State state, String file, String options) throws Exception {
        // Given
        Files.writeString(
                folder.resolve("credentials"),
                file.replace("]", "]\n")
                        .replace("KEYS", KEYS)
                        .replace("ROLE", "role_arn = arn:aws:iam::111122223333:role/x\n"));

        // When
        HealthCheck.Result result = check(options == null ? "" : options);

        // Then
        assertThat(result.getState()).isEqualTo(state);
        assertThat(result.getDetails().toString()).doesNotContain("secret-in-a-file");
    }

    private HealthCheck.Result check(String options) throws Exception {
        context.getEndpoint(ENDPOINT + options).createProducer().start();
        List<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("aws-connect-chat"))
                .toList();
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
