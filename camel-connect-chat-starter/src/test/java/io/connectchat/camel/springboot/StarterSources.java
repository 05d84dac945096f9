package io.connectchat.camel.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes what the starter has of the component's metadata: a class of properties, and what that class can't say to an IDE. */
final class StarterSources {
    static final String PREFIX = "camel.component.aws-connect-chat.";
    private static final String CLASS = "ConnectChatComponentConfiguration";
    private static final Map<String, String> BOXED = Map.of("int", "java.lang.Integer", "boolean", "java.lang.Boolean");

    private final Map<String, JsonNode> options = new TreeMap<>();

    StarterSources(JsonNode componentProperties) {
        componentProperties.properties().forEach(option -> options.put(option.getKey(), option.getValue()));
    }

    /** An option's name as Boot writes it. */
    static String dashed(String option) {
        return option.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** An option's type as a property, which may be absent. What is separated by commas may be a list in YAML. */
    static String type(JsonNode option) {
        if (option.get("description").asText().contains("separated by commas")) {
            return "java.util.List<java.lang.String>";
        }
        String type = option.get("javaType").asText();
        return BOXED.getOrDefault(type, type.replace(", ", ","));
    }

    /** The class of properties. */
    String configuration() {
        StringBuilder fields = new StringBuilder();
        StringBuilder accessors = new StringBuilder();
        options.forEach((name, option) -> {
            // In front of a qualified name the annotation would be one of its package.
            String type = annotated(type(option));
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            fields.append("    /** ")
                    .append(html(option.get("description").asText()))
                    .append(" */\n    private ")
                    .append(type)
                    .append(' ')
                    .append(name)
                    .append(";\n\n");
            accessors
                    .append("    public %s get%s() {\n        return %s;\n    }\n\n".formatted(type, capital, name))
                    .append("    public void set%s(%s %s) {\n        this.%s = %s;\n    }\n\n"
                            .formatted(capital, type, name, name, name));
        });
        return """
                /* Generated from the component's metadata: mvn -pl camel-connect-chat-starter -am verify -Dstarter.write */
                package io.connectchat.camel.springboot;

                import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
                import org.jspecify.annotations.Nullable;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                /**
                 * The component's options as Spring Boot knows them: {@code camel.component.aws-connect-chat.*}. There are no defaults
                 * here, so that what is not said replaces nothing: the component has its own, and the metadata tells them to IDEs.
                 */
                @ConfigurationProperties(prefix = "camel.component.aws-connect-chat")
                public class %s extends ComponentConfigurationPropertiesCommon {
                """
                        .formatted(CLASS)
                + fields
                + accessors.toString().stripTrailing()
                + "\n}\n";
    }

    private static String annotated(String type) {
        int end = type.indexOf('<') < 0 ? type.length() : type.indexOf('<');
        int dot = type.lastIndexOf('.', end);
        return type.substring(0, dot + 1) + "@Nullable " + type.substring(dot + 1);
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Defaults, and the options of a type that Boot's processor passes over. */
    String additionalMetadata() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode metadata = mapper.createObjectNode();
        ArrayNode properties = metadata.putArray("properties");
        options.forEach((name, option) -> {
            boolean passedOver = type(option).equals("java.lang.Object");
            if (option.has("defaultValue") || passedOver) {
                ObjectNode property = properties
                        .addObject()
                        .put("name", PREFIX + dashed(name))
                        .put("type", type(option))
                        .put("sourceType", getClass().getPackageName() + "." + CLASS);
                if (passedOver) {
                    property.set("description", option.get("description"));
                }
                if (option.has("defaultValue")) {
                    property.set("defaultValue", option.get("defaultValue"));
                }
            }
        });
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(metadata) + "\n";
    }
}
