package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.ConnectChatEndpoint;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some languages have another small letter for I, some other digits. */
@DisplayName("Whatever the machine's language")
@ResourceLock(Resources.LOCALE)
class RouteFormsInLocalesTest {
    @Nested
    @DisplayName("routes work in Turkish")
    class Turkish extends RouteFormsTest {
        @Override
        Locale locale() {
            return Locale.forLanguageTag("tr-TR");
        }
    }

    @Nested
    @DisplayName("routes work in Azerbaijani")
    class Azerbaijani extends RouteFormsTest {
        @Override
        Locale locale() {
            return Locale.forLanguageTag("az-AZ");
        }
    }

    @Nested
    @DisplayName("routes work in Arabic, with its digits")
    class Arabic extends RouteFormsTest {
        @Override
        Locale locale() {
            return Locale.forLanguageTag("ar-EG-u-nu-arab");
        }
    }

    @Nested
    @DisplayName("routes work in Hindi, with its digits")
    class Hindi extends RouteFormsTest {
        @Override
        Locale locale() {
            return Locale.forLanguageTag("hi-IN-u-nu-deva");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "az"})
    @DisplayName("options of an endpoint bind in any case")
    void optionsInAnyCase(String language) throws Exception {
        in(language, () -> {
            try (CamelContext context = new DefaultCamelContext()) {
                context.start();
                ConnectChatEndpoint endpoint = context.getEndpoint(
                        "aws-connect-chat:i?CONTACTFLOWID=a&chatdurationinminutes=90&MaxInFlight=7&knowledge-base-id=k",
                        ConnectChatEndpoint.class);

                assertThat(endpoint.getConfiguration().getContactFlowId()).isEqualTo("a");
                assertThat(endpoint.getConfiguration().getChatDurationInMinutes())
                        .isEqualTo(90);
                assertThat(endpoint.getConfiguration().getMaxInFlight()).isEqualTo(7);
                assertThat(endpoint.getConfiguration().getKnowledgeBaseId()).isEqualTo("k");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"en, ''", "tr, ''", "az, ''", "en, configuration.", "tr, configuration.", "az, configuration."})
    @DisplayName("properties of the component bind in the spellings of Java and of properties")
    void properties(String language, String holder) throws Exception {
        in(language, () -> {
            String prefix = "camel.component.aws-connect-chat." + holder;
            Main main = new Main();
            main.addInitialProperty(prefix + "contactFlowId", "a");
            main.addInitialProperty(prefix + "knowledge-base-id", "k");
            main.addInitialProperty(prefix + "clientTokenStrategy", "messageId");
            main.addInitialProperty(prefix + "body-as", "ignore");
            main.addInitialProperty(prefix + "attributes[ID]", "1");
            try {
                main.start();
                ConnectChatComponent component =
                        main.getCamelContext().getComponent("aws-connect-chat", ConnectChatComponent.class);

                assertThat(component.getConfiguration().getContactFlowId()).isEqualTo("a");
                assertThat(component.getConfiguration().getKnowledgeBaseId()).isEqualTo("k");
                assertThat(component.getConfiguration().getClientTokenStrategy())
                        .hasToString("messageId");
                assertThat(component.getConfiguration().getBodyAs()).hasToString("ignore");
                assertThat(component.getConfiguration().getAttributes()).containsEntry("ID", "1");
            } finally {
                main.stop();
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void in(String language, Work work) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            work.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
