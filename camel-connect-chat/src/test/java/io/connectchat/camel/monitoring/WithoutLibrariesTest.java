package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An application without camel-health, camel-console and Micrometer")
class WithoutLibrariesTest {
    /** Loaded without these libraries. Answers how many chats were started. */
    public static final class OneChat implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            try (ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();
                    DefaultCamelContext context = new DefaultCamelContext()) {
                context.addComponent("aws-connect-chat", ChatRouteTestSupport.component(context, simulator));
                context.start();
                context.createProducerTemplate()
                        .sendBodyAndHeader(
                                ChatRouteTestSupport.ENDPOINT,
                                "Hello",
                                ConnectChatConstants.DESTINATION_ENDPOINT,
                                ChatRouteTestSupport.CUSTOMER);
                return simulator.contacts().size();
            }
        }
    }

    @Test
    @DisplayName("starts its chats all the same")
    void startsChats() throws Exception {
        // Given
        URL[] libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Stream.of("camel-health", "camel-console", "camel-platform-http-main", "micrometer-")
                        .noneMatch(name -> new File(path).getName().startsWith(name)))
                .map(WithoutLibrariesTest::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        try (URLClassLoader without = new URLClassLoader(libraries, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> without.loadClass("org.apache.camel.impl.health.AbstractHealthCheck"))
                    .isInstanceOf(ClassNotFoundException.class);
            Thread.currentThread().setContextClassLoader(without);

            // When
            Object chats = ((Callable<?>) without.loadClass(OneChat.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .call();

            // Then
            assertThat(chats).isEqualTo(1);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
