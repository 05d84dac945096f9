package io.connectchat.camel.waiting;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.FLOW;
import static io.connectchat.camel.support.ChatRouteTestSupport.INSTANCE;
import static io.connectchat.camel.support.ChatRouteTestSupport.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.waiting.WaitScene.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awssdk.services.connect.model.Contact;

@DisplayName("docs/waiting.md")
class WaitingPageTest {
    private static final String KAMELET = "/kamelets/aws-connect-chat-wait-action.kamelet.yaml";

    private final WaitScene scene = new WaitScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/waiting.md"));
    }

    private static String block(String name) throws IOException {
        String fence = "<!-- route: " + name + " -->\n```yaml\n";
        String page = page();
        int begin = page.indexOf(fence);
        assertThat(begin).as(name).isNotNegative();
        return page.substring(begin + fence.length(), page.indexOf("```", begin + fence.length()));
    }

    @Test
    @DisplayName("starts a contact and goes on when it has ended")
    void kamelet() throws Exception {
        // Given
        Properties properties = new Properties();
        properties.putAll(Map.of("instance", INSTANCE, "flow", FLOW, "source", SOURCE));
        properties.put("camel.kamelet.aws-connect-chat-wait-action.interval", "20ms");
        scene.context.getPropertiesComponent().setInitialProperties(properties);
        scene.load(block("kamelet"));

        // When
        Waiting waiting = scene.send("direct:reminders", Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
        await().until(() -> scene.polls().size() > 1);
        assertThat(waiting.ends()).isZero();
        scene.end(scene.simulator.contacts().get(0).contactId(), "OTHER");

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isNull();
        assertThat(waiting.outcome()).isEqualTo("ended");
    }

    @ParameterizedTest
    @CsvSource({"2h, ended", "100ms, timed-out"})
    @DisplayName("has a route template that waits too")
    void template(String timeLimit, String outcome) throws Exception {
        // Given
        scene.load(block("template"));
        TemplatedRouteBuilder.builder(scene.context, "wait-for-contact")
                .parameter("name", "wait")
                .parameter("instanceId", INSTANCE)
                .parameter("interval", "20ms")
                .parameter("timeLimit", timeLimit)
                .add();
        String contact = scene.started();
        if (outcome.equals("ended")) {
            scene.end(contact, "OTHER");
        }

        // When
        Waiting waiting = scene.waitFor(contact);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isNull();
        assertThat(waiting.outcome()).isEqualTo(outcome);
        assertThat(waiting.exchange.getMessage().getBody(Contact.class).id()).isEqualTo(contact);
    }

    @Test
    @DisplayName("has the Kamelet's steps in the template, but for its connection")
    void sameSteps() throws Exception {
        String withoutConnection = resource(KAMELET).replaceAll("(?m)^.*\\{\\{\\?.*\n", "");

        assertThat(child(((List<?>) load(block("template"))).get(0), "routeTemplate", "from", "steps"))
                .isEqualTo(child(load(withoutConnection), "spec", "template", "from", "steps"));
    }

    @ParameterizedTest
    @CsvSource({"interval", "timeLimit", "pollsPerSecond"})
    @DisplayName("tells the Kamelet's defaults")
    void defaults(String property) throws Exception {
        Object value = child(load(resource(KAMELET)), "spec", "definition", "properties", property, "default");

        assertThat(page()).contains("| `" + property + "` | `" + value + "` |");
        assertThat(block("template"))
                .containsPattern("- name: " + property + "\n\\s+defaultValue: \"?" + value + "\"?\n");
    }

    @Test
    @DisplayName("sends to the other Kamelets for the connection, which is the same")
    void sameConnection() throws Exception {
        Object action = child(
                load(resource("/kamelets/aws-connect-chat-action.kamelet.yaml")), "spec", "definition", "properties");
        Map<?, ?> own = (Map<?, ?>) child(load(resource(KAMELET)), "spec", "definition", "properties");

        own.keySet().stream()
                .filter(name ->
                        !List.of("interval", "timeLimit", "pollsPerSecond").contains(name))
                .forEach(name -> assertThat(own.get(name)).isEqualTo(((Map<?, ?>) action).get(name)));
    }

    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static Object child(Object parent, String... path) {
        Object child = parent;
        for (String name : path) {
            child = Objects.requireNonNull(((Map<?, ?>) child).get(name), name);
        }
        return child;
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(WaitingPageTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
