package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(QuarkusPageTest.Page.class)
@DisplayName("docs/quarkus.md")
class QuarkusPageTest {
    @Inject
    CamelContext camel;

    /** An application with the page's properties. */
    public static class Page implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Properties page = new Properties();
            try {
                page.load(new StringReader(block("options")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> settings = new HashMap<>();
            page.forEach((key, value) -> settings.put((String) key, (String) value));
            settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:page;INIT=RUNSCRIPT FROM 'classpath:schema.sql'");
            return settings;
        }
    }

    private static String block(String name) throws IOException {
        Matcher block = Pattern.compile("<!-- " + name + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "..", "docs", "quarkus.md")));
        assertThat(block.find()).as("block %s", name).isTrue();
        return block.group(1);
    }

    @Test
    @DisplayName("shows properties that reach the component")
    void options() {
        ConnectChatConfiguration options = camel.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();

        assertThat(options.getRegion()).isEqualTo("eu-central-1");
        assertThat(options.getRequestsPerSecond()).isEqualTo(2);
        assertThat(options.getBurst()).isEqualTo(5);
        assertThat(options.getAllowedDestinations()).isEqualTo("+1,+44");
    }

    @Test
    @DisplayName("shows the BOMs of this application, in their order")
    void boms() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher property = Pattern.compile("<([a-z.-]+\\.version)>(.*?)</").matcher(pom);
        for (String text = pom; property.find(); text = pom) {
            pom = text.replace("${" + property.group(1) + "}", property.group(2));
        }

        assertThat(withoutSpace(pom)).contains(withoutSpace(block("boms")));
    }

    /** Comments stand between the BOMs of the pom. */
    private static String withoutSpace(String xml) {
        return xml.replaceAll("(?s)<!--.*?-->", "").replaceAll("\\s", "");
    }

    @Test
    @DisplayName("switches the dev service off as this application's tests do")
    void devService() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains(block("switch"));
    }

    @ParameterizedTest
    @CsvSource({"customizer, Clients", "client, OwnClient"})
    @DisplayName("shows the beans of this application")
    void bean(String name, String type) throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/io/connectchat/examples/quarkus", type + ".java")))
                .contains(block(name));
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("client-customizer=#bean:chatsClient");
    }
}
