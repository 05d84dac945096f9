package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("With the properties of docs/monitoring.md, the log of a route")
class TraceInLogTest {
    private static final Path PAGE = Path.of("..", "docs", "monitoring.md");
    private static final String LOG = "log.of.the.route";

    private final ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOG);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Main main = new Main();

    @BeforeEach
    void start() throws Exception {
        log.start();
        logger.addAppender(log);
        Properties properties = new Properties();
        String page = Files.readString(PAGE);
        String block = "<!-- traces -->\n```properties\n";
        int begin = page.indexOf(block) + block.length();
        properties.load(new StringReader(page.substring(begin, page.indexOf("```", begin))));
        properties.forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.bind(
                "tracer",
                SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build()
                        .get("test"));
        main.bind("propagators", ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().addComponent("aws-connect-chat", ChatRouteTestSupport.component(getContext(), simulator));
                from("direct:chats").to(ChatRouteTestSupport.ENDPOINT).log(LoggingLevel.INFO, LOG, "Started");
            }
        });
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
        logger.detachAppender(log);
        simulator.close();
    }

    @Test
    @DisplayName("has the id of the trace, also after the answer's thread has taken over")
    void traceId() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.THROTTLING);

        // When
        try (ProducerTemplate template = main.getCamelTemplate()) {
            template.send("direct:chats", sent -> sent.getMessage()
                    .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRouteTestSupport.CUSTOMER));
        }

        // Then
        await().until(() -> exporter.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().endsWith("attempt")));
        SpanData attempt = exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().endsWith("attempt"))
                .findFirst()
                .orElseThrow();
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getMDCPropertyMap()).containsEntry("CAMEL_TRACE_ID", attempt.getTraceId());
    }
}
