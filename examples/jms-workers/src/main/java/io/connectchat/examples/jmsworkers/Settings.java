package io.connectchat.examples.jmsworkers;

import io.connectchat.examples.jmsworkers.quota.Quota;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
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

    /** Where settings are looked for behind system properties and environment: the first that has one counts. */
    static String locations() {
        return "file:application.properties;optional=true,file:" + besideTheJar()
                + "/application.properties;optional=true,classpath:application.properties";
    }

    String broker() {
        return required("workers.broker");
    }

    Optional<String> user() {
        return optional("workers.user");
    }

    Optional<String> password() {
        return optional("workers.password");
    }

    String queue() {
        return required("workers.queue");
    }

    String campaign() {
        return optional("workers.campaign").orElse("");
    }

    Optional<URI> simulator() {
        return optional("workers.simulator").map(text -> uri("workers.simulator", text));
    }

    /** What Amazon Connect grants to all workers together. */
    Quota quota() {
        return new Quota(number("workers.quota"), wholeNumber("workers.burst"));
    }

    /** How many workers divide the quota among them. */
    int workers() {
        return wholeNumber("workers.count");
    }

    /** The Redis in which the workers share a bucket. It may hold a password. */
    Optional<URI> redis() {
        return optional("workers.redis").map(text -> uri("workers.redis", text));
    }

    String bucket() {
        return required("workers.bucket");
    }

    Optional<String> optional(String name) {
        return context.getPropertiesComponent()
                .resolveProperty(name)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    /** Those of these that are set. */
    List<String> set(List<String> names) {
        return names.stream().filter(name -> optional(name).isPresent()).toList();
    }

    private String required(String name) {
        return optional(name).orElseThrow(() -> new RefusedException("The property " + name + " is not set"));
    }

    private int wholeNumber(String name) {
        try {
            int number = Integer.parseInt(required(name));
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(name + " must be a whole number from 1 on");
    }

    private double number(String name) {
        try {
            double number = Double.parseDouble(required(name));
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RefusedException(name + " must be a number above 0");
    }

    private static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Without the text, which may hold a password.
            throw new RefusedException(name + " is no URI");
        }
    }

    private static Path besideTheJar() {
        try {
            Path code = Path.of(Settings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("").toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
