package io.connectchat.checks.docs.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;

/** Writes docs/reference.md of the component's metadata. Which option stands under which heading is all that it adds. */
final class ReferencePage {
    /** All that stands under no other heading, so that a new member of the API costs nothing here. */
    private static final String MEMBERS = "Members of the request";

    /** Camel's groups are few and wide; a reader looks for what an option is about. */
    private static final Map<String, List<String>> HEADINGS = headings();

    private final ComponentModel model;

    ReferencePage(ComponentModel model) {
        this.model = model;
    }

    private static Map<String, List<String>> headings() {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put("Common", List.of("instanceId", "operation", "region", "validation"));
        headings.put(MEMBERS, List.of());
        headings.put("Body", List.of("bodyAs"));
        headings.put("Guard", List.of("pinned", "allowedDestinations"));
        headings.put("Idempotency", List.of("clientTokenStrategy"));
        headings.put(
                "Flow control",
                List.of("requestsPerSecond", "burst", "rateLimiter", "paceOtherOperations", "maxInFlight", "onFull"));
        headings.put(
                "Client",
                List.of(
                        "connectAsyncClient",
                        "clientCustomizer",
                        "maxConcurrency",
                        "maxAttempts",
                        "retryMode",
                        "apiCallTimeout",
                        "apiCallAttemptTimeout",
                        "overrideEndpoint",
                        "uriEndpointOverride"));
        headings.put(
                "Security",
                List.of(
                        "accessKey",
                        "secretKey",
                        "sessionToken",
                        "useSessionCredentials",
                        "credentialsProvider",
                        "useDefaultCredentialsProvider",
                        "useProfileCredentialsProvider",
                        "profileCredentialsName",
                        "trustAllCertificates"));
        headings.put("Proxy", List.of("proxyHost", "proxyPort", "proxyProtocol"));
        headings.put("Health", List.of("healthCheckProducerEnabled", "healthCheckRemote"));
        headings.put("Camel's own", List.of("lazyStartProducer", "autowiredEnabled", "configuration"));
        return headings;
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                <!-- Generated from the component's metadata: mvn -pl checks/docs -am verify -Dreference.write -->
                # Reference

                Every option and every header, as the component's metadata has them. What members are, which forms their values
                may have and which source wins is told in [Members](members.md).

                ## Options

                An endpoint is `aws-connect-chat:instanceId?option=value&...`. What holds for all endpoints is said once, on the
                component: as the property `camel.component.aws-connect-chat.OPTION` (of Camel Main, Spring Boot or Quarkus; Spring
                Boot takes `requests-per-second` for `requestsPerSecond` too, and needs
                [the starter](spring-boot.md)), or by the setters of its `configuration`. An
                endpoint's own option wins. A bean is named by `#bean:NAME`. A secret stands in no log and in no trace.
                """);
        Map<String, BaseOptionModel> options = options();
        HEADINGS.forEach((heading, names) -> {
            page.append("\n### ")
                    .append(heading)
                    .append("\n\n| Option | What it is for | Default | Type |\n|---|---|---|---|\n");
            (heading.equals(MEMBERS) ? members(options) : names)
                    .forEach(name -> page.append(row(named(name, options))));
        });
        page.append(
                """

                ## Headers

                Each has a constant in `io.connectchat.camel.api.ConnectChatConstants`.

                ### Read

                What a message says for itself; it wins over body and option, except where the endpoint is
                [pinned](members.md#guard).
                """);
        headers(page, false);
        page.append(
                """

                ### Set

                What comes back. Each is taken off before a call, so that none speaks of an earlier one.
                """);
        headers(page, true);
        return page.toString();
    }

    /** An endpoint's options, and those that the component has alone. */
    private Map<String, BaseOptionModel> options() {
        Map<String, BaseOptionModel> options = new LinkedHashMap<>();
        model.getComponentOptions().forEach(option -> options.put(option.getName(), option));
        model.getEndpointOptions().forEach(option -> options.put(option.getName(), option));
        return options;
    }

    private static List<String> members(Map<String, BaseOptionModel> options) {
        List<String> elsewhere =
                HEADINGS.values().stream().flatMap(List::stream).toList();
        return options.keySet().stream()
                .filter(name -> !elsewhere.contains(name))
                .toList();
    }

    private static BaseOptionModel named(String name, Map<String, BaseOptionModel> options) {
        return Objects.requireNonNull(
                options.get(name), () -> "The component has no option " + name + ": take it out of ReferencePage");
    }

    private String row(BaseOptionModel option) {
        String name = option.isMultiValue() ? option.getPrefix() + "NAME" : option.getName();
        Object defaultValue = option.getDefaultValue();
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        code(name),
                        description(option),
                        defaultValue == null ? "" : code(defaultValue.toString()),
                        type(option.getEnums(), option.getJavaType()));
    }

    private String description(BaseOptionModel option) {
        // Camel's tail of an option with a prefix, which our own words have said.
        String text = escaped(option.getDescription().replaceAll(" This is a multi-value option with prefix: .*", ""));
        String name = option.getName();
        boolean ofEndpoint = model.getEndpointOptions().stream()
                .anyMatch(each -> each.getName().equals(name));
        boolean ofComponent = model.getComponentOptions().stream()
                .anyMatch(each -> each.getName().equals(name));
        return Stream.of(
                        text,
                        option.isRequired() ? "**Required.**" : "",
                        option.isSecret() ? "**Secret.**" : "",
                        ofEndpoint ? "" : "*Of the component alone.*",
                        ofComponent ? "" : "*In the URI's path.*")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void headers(StringBuilder page, boolean set) {
        page.append("\n| Header | Constant | What it is for | Type |\n|---|---|---|---|\n");
        for (EndpointHeaderModel header : model.getEndpointHeaders()) {
            String text = header.getDescription();
            if (text.startsWith("Set after ") == set) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                code(header.getName()),
                                code(header.getConstantName().replaceAll(".*#", "")),
                                escaped(text),
                                type(header.getEnums(), header.getJavaType())));
            }
        }
    }

    private static String type(List<String> enums, String javaType) {
        if (enums == null || enums.isEmpty()) {
            return code(javaType.replaceAll("[a-z0-9]+\\.", ""));
        }
        return new TreeSet<>(enums).stream().map(ReferencePage::code).collect(Collectors.joining(", "));
    }

    /** In a cell even a code span ends at a bar. */
    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    static String escaped(String text) {
        return text.replaceAll("([\\\\|*_\\[\\]`])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
