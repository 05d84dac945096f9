package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("docs/spring-boot.md")
class SpringBootPageTest {
    private static final Pattern PROPERTIES = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("shows properties that an application can start with")
    void showsProperties() throws Exception {
        Matcher block = PROPERTIES.matcher(Files.readString(Path.of("..", "docs", "spring-boot.md")));
        assertThat(block.find()).isTrue();
        Properties properties = new Properties();
        properties.load(new StringReader(block.group(1)));

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class, ConnectChatComponentAutoConfiguration.class))
                .withPropertyValues(properties.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new))
                .run(started -> {
                    ConnectChatConfiguration options = started.getBean(CamelContext.class)
                            .getComponent("aws-connect-chat", ConnectChatComponent.class)
                            .getConfiguration();
                    assertThat(options.getRegion()).isEqualTo("eu-central-1");
                    assertThat(options.getRequestsPerSecond()).isEqualTo(2);
                    assertThat(options.getBurst()).isEqualTo(5);
                    assertThat(options.getAllowedDestinations()).isEqualTo("+1,+44");
                    assertThat(options.getAttributes()).isEqualTo(Map.of("shop", "Main Street"));
                });
    }

    @Test
    @DisplayName("shows lists in YAML that an application can start with")
    void showsLists() throws Exception {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "spring-boot.md")));
        assertThat(block.find()).isTrue();
        PropertySource<?> yaml = new YamlPropertySourceLoader()
                .load("page", new ByteArrayResource(block.group(1).getBytes(StandardCharsets.UTF_8)))
                .get(0);

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class, ConnectChatComponentAutoConfiguration.class))
                .withInitializer(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(yaml))
                .run(started -> {
                    ConnectChatConfiguration options = started.getBean(CamelContext.class)
                            .getComponent("aws-connect-chat", ConnectChatComponent.class)
                            .getConfiguration();
                    assertThat(options.getAllowedDestinations()).isEqualTo("1,44");
                    assertThat(options.getPinned()).isEqualTo("InstanceId,SourceEndpoint,ContactFlowId");
                });
    }
}
