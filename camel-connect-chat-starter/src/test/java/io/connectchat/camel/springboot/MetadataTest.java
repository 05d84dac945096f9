package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.ConnectChatComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What an IDE is told of the properties")
class MetadataTest {
    /** Of the starter itself, as each starter of Camel has them. */
    private static final List<String> STARTERS_OWN = List.of("enabled", "customizer.enabled");

    private static final JsonNode COMPONENT = read(
                    ConnectChatComponent.class, "/META-INF/io/connectchat/camel/aws-connect-chat.json")
            .get("componentProperties");
    private static final Map<String, JsonNode> PROPERTIES = properties();

    private static JsonNode read(Class<?> from, String path) {
        try (InputStream in = Objects.requireNonNull(from.getResourceAsStream(path), path)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new TreeMap<>();
        // Of all jars that have such a file, the starter's own.
        read(ConnectChatComponentConfiguration.class, "/META-INF/spring-configuration-metadata.json")
                .get("properties")
                .forEach(property -> properties.put(
                        property.get("name").asText().substring(StarterSources.PREFIX.length()), property));
        return properties;
    }

    @Test
    @DisplayName("comes from sources that are those which the component's metadata gives; -Dstarter.write writes them")
    void isNotStale() throws IOException {
        StarterSources sources = new StarterSources(COMPONENT);
        holds(
                Path.of("java/io/connectchat/camel/springboot/ConnectChatComponentConfiguration.java"),
                sources.configuration());
        holds(
                Path.of("resources/META-INF/additional-spring-configuration-metadata.json"),
                sources.additionalMetadata());
    }

    private static void holds(Path file, String text) throws IOException {
        Path path = Path.of("src", "generated").resolve(file);
        if (System.getProperty("starter.write") != null) {
            Files.writeString(path, text);
        }
        assertThat(path).content().isEqualTo(text);
    }

    @TestFactory
    @DisplayName("is what the component's metadata says, of each option")
    List<DynamicTest> agrees() {
        return COMPONENT.properties().stream()
                .map(option -> DynamicTest.dynamicTest(
                        option.getKey(), () -> agrees(option.getValue(), property(option.getKey()))))
                .toList();
    }

    private static JsonNode property(String option) {
        String name = StarterSources.dashed(option);
        return Objects.requireNonNull(PROPERTIES.get(name), () -> "the starter lacks " + name);
    }

    private static void agrees(JsonNode option, JsonNode property) {
        assertThat(property.get("type").asText().replace('$', '.')).isEqualTo(StarterSources.type(option));
        assertThat(property.get("description").asText())
                .isEqualTo(option.get("description").asText());
        JsonNode defaultValue = option.get("defaultValue");
        if (defaultValue == null) {
            assertThat(property.get("defaultValue")).isNull();
        } else {
            assertThat(property.get("defaultValue").asText().replace("-", ""))
                    .isEqualToIgnoringCase(defaultValue.asText().replace("-", ""));
        }
        assertThat(property.has("deprecated"))
                .isEqualTo(option.get("deprecated").asBoolean());
    }

    @Test
    @DisplayName("names no property that the component does not have")
    void namesNoOther() {
        List<String> options = COMPONENT.properties().stream()
                .map(Map.Entry::getKey)
                .map(StarterSources::dashed)
                .toList();
        assertThat(PROPERTIES.keySet())
                .filteredOn(name -> !STARTERS_OWN.contains(name))
                .containsExactlyInAnyOrderElementsOf(options);
    }
}
