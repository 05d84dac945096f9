package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An endpoint's start")
class EndpointStartWithoutJacksonTest {
    private static final String BEGINS = "the endpoint's start begins";
    private static final String HAS_STARTED = "the endpoint has started";

    /** A new JVM: in this one another test may have loaded anything. */
    @Test
    @DisplayName("loads no Jackson, which takes longer than all else that it does")
    void loadsNoJackson() throws Exception {
        // Given
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xlog:class+load:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();

        // When
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        // Then
        assertThat(program.waitFor()).isZero();
        assertThat(lines).contains(BEGINS, HAS_STARTED);
        assertThat(lines.subList(lines.indexOf(BEGINS), lines.indexOf(HAS_STARTED)))
                .anyMatch(line -> line.startsWith("io.connectchat.camel.internal.request.FieldTable"))
                .noneMatch(line -> line.startsWith("com.fasterxml.jackson.core.Json"));
        assertThat(lines.subList(0, lines.indexOf(BEGINS)))
                .noneMatch(line -> line.startsWith("com.fasterxml.jackson.core.Json"));
    }

    /** Starts an endpoint, and says when. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.start();
                System.out.println(BEGINS);
                Endpoint endpoint = context.getEndpoint(
                        "aws-connect-chat:11111111-2222-4333-8444-555555555555?subtype=SMS&contactFlowId=flow&region=eu-west-2"
                                + "&accessKey=test&secretKey=test&attribute.language=en"
                                + "&sourceEndpoint=arn:aws:connect:eu-west-2:111122223333:phone-number/number");
                try (Producer producer = endpoint.createProducer()) {
                    producer.start();
                    System.out.println(HAS_STARTED);
                }
            }
        }
    }
}
