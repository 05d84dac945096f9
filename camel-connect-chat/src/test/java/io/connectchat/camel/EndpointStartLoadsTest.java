package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An endpoint's start")
class EndpointStartLoadsTest {
    private static final String BEGINS = "the endpoint's start begins";
    private static final String HAS_STARTED = "the endpoint has started";
    private static final String THREAD = "thread ";

    /** A new JVM: in this one another test may have loaded anything. */
    @ParameterizedTest
    @CsvSource({
        "&attribute.language=en, com.fasterxml.jackson.core.Json",
        "'', software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest$BuilderImpl",
        "'', software.amazon.awssdk.services.connect.model.SegmentAttributeValue$BuilderImpl",
        "'', software.amazon.awssdk.services.connect.model.Endpoint$BuilderImpl",
        "'', io.connectchat.camel.internal.rules.SegmentAttributeChecks$Visitor"
    })
    @DisplayName("leaves to the first message what takes longer to load than all else that it does")
    void leavesToTheFirstMessage(String options, String later) throws Exception {
        // When
        List<String> lines = run("-Xlog:class+load:stdout:none", options);

        // Then
        assertThat(lines).contains(BEGINS, HAS_STARTED);
        assertThat(lines.subList(lines.indexOf(BEGINS), lines.indexOf(HAS_STARTED)))
                .anyMatch(line -> line.startsWith("io.connectchat.camel.internal.request.FieldTable"))
                .noneMatch(line -> line.startsWith(later));
        assertThat(lines.subList(0, lines.indexOf(BEGINS))).noneMatch(line -> line.startsWith(later));
    }

    @Test
    @DisplayName("has no threads yet: an application may start long before its first message")
    void hasNoThreads() throws Exception {
        assertThat(threads("")).isEmpty();
        assertThat(threads("&requestsPerSecond=2"))
                .as("a pace may be asked for a token at once")
                .isNotEmpty();
    }

    private static List<String> threads(String options) throws Exception {
        return run("-Xlog:disable", options).stream()
                .filter(line -> line.startsWith(THREAD) && line.contains("aws-connect-chat"))
                .toList();
    }

    /** What a program says in a JVM of its own. */
    private static List<String> run(String jvmOption, String options) throws Exception {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        jvmOption,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        options)
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(program.waitFor()).isZero();
        return lines;
    }

    /** Starts an endpoint, and says when, and with which threads. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.start();
                System.out.println(BEGINS);
                Endpoint endpoint = context.getEndpoint(
                        "aws-connect-chat:11111111-2222-4333-8444-555555555555?subtype=SMS&contactFlowId=flow&region=eu-west-2"
                                + "&accessKey=test&secretKey=test"
                                + "&sourceEndpoint=arn:aws:connect:eu-west-2:111122223333:phone-number/number"
                                + args[0]);
                try (Producer producer = endpoint.createProducer()) {
                    producer.start();
                    System.out.println(HAS_STARTED);
                    Thread.getAllStackTraces()
                            .keySet()
                            .forEach(thread -> System.out.println(THREAD + thread.getName()));
                }
            }
        }
    }
}
