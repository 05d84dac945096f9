package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.camel.ConnectChatComponent;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A property of Camel Main under the component's prefix")
class MainPropertiesTest {
    private static final String PREFIX = "camel.component.aws-connect-chat.";

    private static void start(String key, String value) {
        Main main = new Main();
        main.addInitialProperty(PREFIX + key, value);
        try {
            main.start();
            assertThat(main.getCamelContext()
                            .getComponent("aws-connect-chat", ConnectChatComponent.class)
                            .getConfiguration()
                            .getAllowedDestinations())
                    .isEqualTo("+44");
        } finally {
            main.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowedDestinations", "allowed-destinations", "configuration.allowedDestinations"})
    @DisplayName("counts in each of its spellings")
    void counts(String key) {
        start(key, "+44");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-per-second",
                "allowedDestination",
                "allowedDestinations[0]",
                "configuration.allowedDestination"
            })
    @DisplayName("ends the start where it has no effect, and is named")
    void unknown(String key) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start(key, "+44"))
                .satisfies(e -> assertThat(e.toString().replace("-", ""))
                        .containsIgnoringCase(key.replaceAll("configuration\\.|\\[0]|-", "")));
    }
}
