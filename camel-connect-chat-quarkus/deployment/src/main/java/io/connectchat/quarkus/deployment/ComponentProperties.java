package io.connectchat.quarkus.deployment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The properties of the component that the application sets, in any spelling that Camel takes.
 *
 * @param names the names as they are written, by option
 */
record ComponentProperties(Map<String, String> names) {
    private static final String PREFIX = "camel.component.aws-connect-chat.";

    static ComponentProperties ofApplication() {
        Map<String, String> names = new HashMap<>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                names.put(option(name.substring(PREFIX.length())), name);
            }
        }
        return new ComponentProperties(names);
    }

    /** Camel takes {@code uri-endpoint-override} and {@code uriEndpointOverride} for the same. */
    private static String option(String spelling) {
        return spelling.replace("-", "").toLowerCase(Locale.ROOT);
    }

    boolean has(String option) {
        return names.containsKey(option(option));
    }

    /** As the application writes it, so that no option is there twice. */
    String name(String option) {
        return names.getOrDefault(option(option), PREFIX + option);
    }
}
