package io.connectchat.simulator.spring;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

/** The page's test stands here to the letter, and passes. */
@DisplayName("The page on tests of Spring")
class SpringReadmeTest {
    private static final Path THIS = Path.of("src/test/java/io/connectchat/simulator/spring/SpringReadmeTest.java");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Reminders reminders(CamelContext context) {
            return new Reminders(context.createProducerTemplate());
        }
    }

    record Reminders(ProducerTemplate template) {
        void send() {
            template.sendBodyAndHeader(
                    "aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS"
                            + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number",
                    "Your order is ready.",
                    "CamelAwsConnectChatDestinationEndpoint",
                    "+15550100");
        }
    }

    // spotless:off (to the letter)
    @Nested
    @SpringBootTest
    @AutoConfigureConnectSimulator
    class ReminderTest {
        @Test
        void startsAChat(@Autowired Reminders reminders, @Autowired ConnectSimulator connect) {
            reminders.send();
            assertThat(connect).startedChatTo("+15550100").withMessage("Your order is ready.");
        }
    }
    // spotless:on

    @Test
    @DisplayName("shows this test to the letter")
    void standsOnThePage() throws Exception {
        // Given
        Matcher shown =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));

        // Then
        assertThat(shown.find()).isTrue();
        assertThat(Files.readString(THIS).replaceAll("\\s+", ""))
                .contains(shown.group(1).replaceAll("\\s+", ""));
    }
}
