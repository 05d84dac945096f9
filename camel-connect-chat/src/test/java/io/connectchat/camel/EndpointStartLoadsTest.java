package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An endpoint's start")
class EndpointStartLoadsTest {
    private static final String BEGINS = "the endpoint's start begins";
    private static final String HAS_STARTED = "the endpoint has started";

    /** A new JVM: in this one another test may have loaded anything. */
    @ParameterizedTest
    @CsvSource({
        "&attribute.language=en, com.fasterxml.jackson.core.Json",
        "'', software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest$BuilderImpl"
    })
    @DisplayName("leaves to the first message what takes longer to load than all else that it does")
    void leavesToTheFirstMessage(String options, String later) throws Exception {
        // Given
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xlog:class+load:stdout:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        options)
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
                .noneMatch(line -> line.startsWith(later));
        assertThat(lines.subList(0, lines.indexOf(BEGINS))).noneMatch(line -> line.startsWith(later));
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
                                + "&accessKey=test&secretKey=test"
                                + "&sourceEndpoint=arn:aws:connect:eu-west-2:111122223333:phone-number/number"
                                + args[0]);
                try (Producer producer = endpoint.createProducer()) {
                    producer.start();
                    System.out.println(HAS_STARTED);
                }
            }
        }
    }
}
