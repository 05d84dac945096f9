package io.connectchat.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An application that sets an endpoint")
class EndpointSetTest {
    private static final String ENDPOINT = "camel.component.aws-connect-chat.uriEndpointOverride";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION =
            new QuarkusUnitTest().withEmptyApplication().overrideConfigKey(ENDPOINT, "http://127.0.0.1:8437");

    @Test
    @DisplayName("keeps it, and gets no simulator")
    void keepsIt() {
        assertThat(ConfigProvider.getConfig().getPropertyNames())
                .filteredOn(name -> name.startsWith("camel.component.aws-connect-chat."))
                .containsExactly(ENDPOINT);
    }
}
