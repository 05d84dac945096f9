package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As Camel's own tools see the routes, and as the designers want them. */
@DisplayName("Each route")
class RoutesAreValidTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final DefaultCamelCatalog catalog = catalog();

    /** Of this example, and of the one on Quarkus. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(filesIn(Path.of("routes")));
        files.addAll(filesIn(Path.of("..", "quarkus", "src", "main", "resources", "camel")));
        return files;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static DefaultCamelCatalog catalog() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent(
                "aws-connect-chat",
                "io.connectchat.camel.ConnectChatComponent",
                resource("/META-INF/io/connectchat/camel/aws-connect-chat.json"));
        return catalog;
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(RoutesAreValidTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("is there: contact events, a file, HTTP, JMS, a scheduler and SQS; HTTP and a scheduler on Quarkus")
    void sources() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "events.camel.yaml",
                        "file.camel.yaml",
                        "http.camel.yaml",
                        "jms.camel.yaml",
                        "scheduler.camel.yaml",
                        "sqs.camel.yaml",
                        "chats.camel.yaml",
                        "reminders.camel.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("is valid by Camel's schema of YAML routes")
    void schema(Path file) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(resource("/schema/camelYamlDsl.json"));

        assertThat(schema.validate(YAML.readTree(file.toFile()))).isEmpty();

        // It would be seen if it were not.
        JsonNode wrong = YAML.readTree(Files.readString(file).replaceFirst("\n      uri: ", "\n      adress: "));
        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("has only options that the catalogue knows, with values that they take")
    void options(Path file) throws Exception {
        List<ObjectNode> endpoints = endpoints(YAML.readTree(file.toFile()));

        assertThat(endpoints).hasSizeGreaterThan(1);
        for (ObjectNode endpoint : endpoints) {
            EndpointValidationResult result = validate(endpoint);
            assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
            // It would be seen if one were not.
            ObjectNode parameters = (ObjectNode) endpoint.get("parameters");
            parameters.put("tpyo", "x");
            assertThat(validate(endpoint).getUnknown()).containsExactly("tpyo");
        }
    }

    private EndpointValidationResult validate(ObjectNode endpoint) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        endpoint.get("parameters")
                .fields()
                .forEachRemaining(
                        each -> options.put(each.getKey(), each.getValue().asText()));
        return catalog.validateProperties(endpoint.get("uri").asText(), options);
    }

    private static List<ObjectNode> endpoints(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node.has("uri") && node.has("parameters")) {
            found.add((ObjectNode) node);
        }
        node.forEach(child -> found.addAll(endpoints(child)));
        return found;
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("names its endpoints as the designers keep them: the scheme, and everything else in parameters")
    void designers(Path file) throws IOException {
        JsonNode routes = YAML.readTree(file.toFile());

        assertThat(routes.findValuesAsText("uri")).allMatch(uri -> uri.matches("[a-z0-9-]+"));
        assertThat(endpoints(routes)).hasSameSizeAs(routes.findValuesAsText("uri"));
        for (ObjectNode endpoint : endpoints(routes)) {
            endpoint.get("parameters").forEach(value -> assertThat(value.isTextual())
                    .as("%s is a text", value)
                    .isTrue());
        }
        // Comments get lost: descriptions don't. A parameter of SQL is none.
        assertThat(Files.readString(file)).doesNotContainPattern("(^|\\s)#");
    }
}
