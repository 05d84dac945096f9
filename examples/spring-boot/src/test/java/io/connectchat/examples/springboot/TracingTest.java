package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.examples.tracing.Tracing;
import io.connectchat.simulator.SimulatedError;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

@DisplayName("The application with the configuration of docs/monitoring.md")
class TracingTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "monitoring.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "connectchat", "examples", "tracing", "Tracing.java");
    private static final String CALL = "Connect.StartOutboundChatContact";
    private static final InMemorySpanExporter EXPORTER = InMemorySpanExporter.create();

    /** Not annotated, so that other tests do not find it. */
    static class OpenTelemetry {
        @Bean
        Tracer tracer() {
            return SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(EXPORTER))
                    .build()
                    .get("test");
        }

        @Bean
        ContextPropagators propagators() {
            return ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        }
    }

    @Test
    @DisplayName("traces calls and attempts")
    void traces() throws Exception {
        try (Chats chats = new Chats(Map.of(), OpenTelemetry.class, Tracing.class)) {
            // Given
            chats.simulator.failNext(1, SimulatedError.THROTTLING);

            // When
            chats.post("+15550100");
            await().until(chats::answered);
            chats.compare(chats.scrape());
        }

        // Then
        assertThat(spans(CALL)).hasSize(1).allSatisfy(call -> assertThat(
                        call.getAttributes().get(AttributeKey.stringKey("aws.connect.chat.outcome")))
                .isEqualTo("ok"));
        assertThat(spans(CALL + " attempt"))
                .hasSize(2)
                .allSatisfy(attempt -> assertThat(attempt.getParentSpanId())
                        .isEqualTo(spans(CALL).get(0).getSpanId()));
    }

    @Test
    @DisplayName("is that of the page")
    void page() throws Exception {
        String source = Files.readString(SOURCE);
        String shown = source.substring(
                source.indexOf("// page: begin\n") + "// page: begin\n".length(), source.indexOf("// page: end"));
        assertThat(Files.readString(PAGE)).contains("```java\n" + shown + "```\n");
    }

    private static List<SpanData> spans(String name) {
        return EXPORTER.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }
}
