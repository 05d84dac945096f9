package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.ConnectChatComponent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What an IDE is told of the properties")
class MetadataTest {
    private static final String PREFIX = "camel.component.aws-connect-chat.";
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
                .forEach(
                        property -> properties.put(property.get("name").asText().substring(PREFIX.length()), property));
        return properties;
    }

    private static String dashed(String option) {
        return option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
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
        String name = dashed(option);
        return Objects.requireNonNull(PROPERTIES.get(name), () -> "the starter lacks " + name);
    }

    private static void agrees(JsonNode option, JsonNode property) {
        String javaType = option.get("javaType").asText();
        String expected = Map.of("int", "java.lang.Integer", "boolean", "java.lang.Boolean")
                .getOrDefault(javaType, javaType.replace(" ", ""));
        assertThat(property.get("type").asText().replace('$', '.')).isEqualTo(expected);
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
                .map(MetadataTest::dashed)
                .toList();
        assertThat(PROPERTIES.keySet())
                .filteredOn(name -> !STARTERS_OWN.contains(name))
                .containsExactlyInAnyOrderElementsOf(options);
    }
}
