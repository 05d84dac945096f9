package io.connectchat.checks.boot4;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.spring.AutoConfigureConnectSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest
@AutoConfigureConnectSimulator
@DisplayName("A Spring Boot 4 application with the BOMs of docs/spring-boot.md")
class Boot4Test {
    @Autowired
    private ProducerTemplate template;

    @Autowired
    private ConnectSimulator simulator;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Test
    @DisplayName("has their one version of Camel, and starts a chat")
    void startsChat() throws Exception {
        // Given
        Matcher block = Pattern.compile("<!-- boms -->\n```xml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../../docs/spring-boot.md")));
        assertThat(block.find()).isTrue();

        // When
        Exchange chat = template.send(
                "aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS"
                        + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number",
                exchange -> {
                    exchange.getMessage().setBody("Hello");
                    exchange.getMessage().setHeader("CamelAwsConnectChatDestinationEndpoint", "+15550100");
                });

        // Then
        assertThat(chat.getException()).isNull();
        assertThat(simulator).startedChatTo("+15550100").withMessage("Hello");
        assertThat(version(CamelContext.class))
                .isEqualTo(version(DefaultComponentResolver.class))
                .isEqualTo(version(CamelAutoConfiguration.class));
        assertThat(block.group(1))
                .contains("<version>" + version(CamelContext.class) + "</version>")
                .contains("<version>" + version(SpringApplication.class) + "</version>");
    }

    private static String version(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .replaceFirst(".*-(\\d+\\.\\d+\\.\\d+)\\.jar", "$1");
    }
}
