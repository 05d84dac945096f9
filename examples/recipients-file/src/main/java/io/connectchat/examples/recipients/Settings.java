package io.connectchat.examples.recipients;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** What <code>application.properties</code>, system properties and environment say, as Camel resolves them. */
record Settings(CamelContext context) {
    static final String INSTANCE = "connect.instance";
    static final String CONTACT_FLOW = "connect.contact-flow";
    static final String SOURCE = "connect.source";

    /** What a chat at AWS can't be started without. */
    static final List<String> OF_AWS = List.of(INSTANCE, CONTACT_FLOW, SOURCE);

    Path folder() {
        return Path.of(required("recipients.folder")).toAbsolutePath().normalize();
    }

    Path file(String name) {
        return folder().resolve(name);
    }

    int inFlight() {
        return wholeNumber("recipients.in-flight", 1);
    }

    int redeliveries() {
        return wholeNumber("recipients.redeliveries", 0);
    }

    boolean simulator() {
        return switch (required("recipients.simulator")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RefusedException("recipients.simulator must be true or false");
        };
    }

    Duration simulatorLatency() {
        return Duration.ofMillis(wholeNumber("recipients.simulator-latency", 0));
    }

    /** The instance's ID, whether it is set as one or as an ARN. */
    String instanceId() {
        String instance = required(INSTANCE);
        return instance.substring(instance.lastIndexOf('/') + 1);
    }

    Optional<String> optional(String name) {
        return context.getPropertiesComponent()
                .resolveProperty(name)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    private String required(String name) {
        return optional(name).orElseThrow(() -> new RefusedException("The property " + name + " is not set"));
    }

    private int wholeNumber(String name, int least) {
        try {
            int number = Integer.parseInt(required(name));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(name + " must be a whole number from " + least + " on");
    }

    /** Those of these that are set. */
    List<String> set(List<String> names) {
        return names.stream().filter(name -> optional(name).isPresent()).toList();
    }

    /** Where settings are looked for behind system properties and environment: the first that has one counts. */
    static String locations() {
        return String.join(
                ",",
                Arrays.asList(
                        "file:application.properties;optional=true",
                        "file:" + besideTheJar() + "/application.properties;optional=true",
                        "classpath:application.properties"));
    }

    private static Path besideTheJar() {
        try {
            Path code = Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("").toAbsolutePath().normalize();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
