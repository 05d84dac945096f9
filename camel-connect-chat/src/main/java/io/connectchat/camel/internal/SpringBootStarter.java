package io.connectchat.camel.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.support.PluginHelper;
import org.jspecify.annotations.Nullable;

/** In Spring Boot, the component's properties have an effect only with the starter. */
public final class SpringBootStarter {
    private static final String SPRING_BOOT = "org.apache.camel.spring.boot.SpringBootCamelContext";
    private static final String STARTER = "io.connectchat.camel.springboot.ConnectChatComponentAutoConfiguration";
    /** The prefix of the component's properties, without separators and in lower case. */
    private static final String PREFIX = "camelcomponentawsconnectchat";

    private SpringBootStarter() {}

    /** Rejects a Spring Boot application that sets the component's properties without the starter. */
    public static void require(CamelContext context) {
        if (!isSpringBoot(context.getClass()) || context.getClassResolver().resolveClass(STARTER) != null) {
            return;
        }
        property(context).ifPresent(name -> {
            throw new IllegalStateException("The property " + name
                    + " has no effect in Spring Boot without the component's starter. Depend on"
                    + " io.connectchat:camel-connect-chat-starter instead of io.connectchat:camel-connect-chat,"
                    + " or remove all properties camel.component.aws-connect-chat.*");
        });
    }

    private static boolean isSpringBoot(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(SPRING_BOOT) || isSpringBoot(type.getSuperclass()));
    }

    /** The first property of the component in Spring's environment, whose types are not on our class path. */
    private static Optional<String> property(CamelContext context) {
        BeanIntrospection beans = PluginHelper.getBeanIntrospection(context);
        Object environment = context.getRegistry().lookupByName("environment");
        Object sources =
                environment == null ? null : beans.getOrElseProperty(environment, "propertySources", null, false);
        if (!(sources instanceof Iterable<?> each)) {
            return Optional.empty();
        }
        return StreamSupport.stream(each.spliterator(), false)
                .flatMap(source -> names(beans, source))
                .filter(SpringBootStarter::isOurs)
                .findFirst();
    }

    private static Stream<String> names(BeanIntrospection beans, Object source) {
        return beans.getOrElseProperty(source, "propertyNames", null, false) instanceof String[] names
                ? Arrays.stream(names)
                : Stream.empty();
    }

    private static boolean isOurs(String name) {
        String letters = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        return letters.startsWith(PREFIX);
    }
}
