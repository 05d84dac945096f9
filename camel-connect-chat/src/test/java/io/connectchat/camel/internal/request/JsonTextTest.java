package io.connectchat.camel.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, as text and as a tree: what it is read to, and where it ends. */
class JsonTextTest {
    private final Violations problems = new Violations("StartOutboundChatContact");
    private final ValueLocation place = new ValueLocation("Attributes", Origin.BODY, problems);

    private String refusal() {
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0).rule();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("a hundred levels are read, one more is refused")
    void nestingEndsAtAHundredLevels(boolean objects) {
        // Given
        JsonNode tree = JsonNodeFactory.instance.textNode("x");
        String text = "\"x\"";
        for (int i = 0; i < 100; i++) {
            tree = objects
                    ? JsonNodeFactory.instance.objectNode().set("k", tree)
                    : JsonNodeFactory.instance.arrayNode().add(tree);
            text = objects ? "{\"k\":" + text + "}" : "[" + text + "]";
        }

        // Then
        assertThat(JsonText.read(tree, place)).isNotNull();
        assertThat(JsonText.read(text, place)).isEqualTo(JsonText.read(tree, place));
        assertThat(problems.isEmpty()).isTrue();
        assertThat(JsonText.read(JsonNodeFactory.instance.arrayNode().add(tree), place))
                .isNull();
        assertThat(refusal()).isEqualTo("is malformed JSON: objects and lists nest deeper than 100 levels");
        assertThat(JsonText.read(
                        "[" + text + "]",
                        new ValueLocation("A", Origin.BODY, new Violations("StartOutboundChatContact"))))
                .isNull();
    }

    @Test
    void textOfTheLargestSizeIsRead() {
        // Given
        String text = "{\"k\":\"" + "x".repeat(JsonText.MOST_VALUES - 8) + "\"}";
        assertThat(text).hasSize(BodyText.LARGEST);

        // Then
        assertThat(JsonText.read(text, place)).isNotNull();
        assertThat(problems.isEmpty()).isTrue();
        assertThat(JsonText.read(text + " ", place)).isNull();
        assertThat(refusal()).isEqualTo("must be at most 1048576 characters or bytes long");
    }

    @Test
    @DisplayName("a tree whose few nodes are many values is refused")
    void treeOfTooManyValuesIsRefused() {
        // Given
        JsonNode tree = JsonNodeFactory.instance.arrayNode().add(1).add(2);
        for (int i = 0; i < 30; i++) {
            tree = JsonNodeFactory.instance.arrayNode().add(tree).add(tree);
        }

        // Then
        assertThat(JsonText.read(tree, place)).isNull();
        assertThat(refusal()).isEqualTo("is malformed JSON: there are more than 1048576 values");
    }

    @Test
    void treeOfAsManyValuesAsAllowedIsRead() {
        // Given
        com.fasterxml.jackson.databind.node.ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < JsonText.MOST_VALUES - 1; i++) {
            tree.add(true);
        }

        // Then
        assertThat(JsonText.read(tree, place)).isNotNull();
        assertThat(JsonText.read(tree.add(true), place)).isNull();
    }

    @Test
    void kindsOfJsonAreKindsOfJava() {
        // When
        @Nullable Object read = JsonText.read("{\"a\":[\"x\",1,1.50,true,false,{}]}", place);

        // Then
        assertThat(read)
                .isEqualTo(Map.of("a", List.of("x", 1, new JsonText.JsonDecimal("1.50"), true, false, Map.of())));
    }
}
