package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An application without camel-health, camel-console and Micrometer")
class WithoutLibrariesTest {
    /** The application, in a JVM of its own. */
    public static final class OneChat {
        public static void main(String... arguments) throws Exception {
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
                boolean health =
                        context.getClassResolver().resolveClass("org.apache.camel.impl.health.AbstractHealthCheck")
                                != null;
                System.out.println("chats=" + simulator.contacts().size() + " health=" + health);
            }
        }
    }

    @Test
    @DisplayName("starts its chats all the same")
    void startsChats() throws Exception {
        // Given
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Stream.of("camel-health", "camel-console", "camel-platform-http-main", "micrometer-")
                        .noneMatch(name -> new File(path).getName().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        // When
        Process application = new ProcessBuilder(java, "-cp", libraries, OneChat.class.getName())
                .redirectErrorStream(true)
                .start();

        // Then
        String output = new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(application.waitFor()).as(output).isZero();
        assertThat(output).contains("chats=1 health=false");
    }
}
