package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.telemetry.Tracer;
import org.apache.camel.telemetrydev.TelemetryDevTracer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Camel's traces show the call, where it went and that it failed, and nothing of the customer. */
class TracesTest extends ChatRouteTestSupport {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TelemetryDevTracer tracer = new TelemetryDevTracer();
        tracer.setTraceFormat("json");
        Tracer.class.cast(tracer).init(context);
        return context;
    }

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat")
                        .toD(
                                ENDPOINT
                                        + "&destinationEndpoint=${header.number}&displayName=Wilhelmina&attribute.code=sesame-7");
            }
        };
    }

    @Test
    void aTraceOfACallHoldsNothingOfTheCustomer() {
        // When
        Throwable failure = send(CUSTOMER);

        // Then
        assertThat(failure).isNull();
        assertThat(trace())
                .contains(INSTANCE)
                .contains("eu-west-2")
                .doesNotContain("5550100", "Wilhelmina", "sesame-7", "Your table is ready");
    }

    @Test
    void aTraceOfARefusalHoldsNothingOfTheCustomer() {
        // When
        Throwable failure = send("0155501009");

        // Then
        assertThat(failure).hasRootCauseInstanceOf(InvalidChatRequestException.class);
        assertThat(trace())
                .contains("DestinationEndpoint.Address")
                .doesNotContain("55501009", "Wilhelmina", "sesame-7", "Your table is ready");
    }

    private Throwable send(String number) {
        return template.request("direct:chat", exchange -> {
                    exchange.getMessage().setBody("Your table is ready");
                    exchange.getMessage().setHeader("number", number);
                })
                .getException();
    }

    /** All that was said since the test began, once the call's span is among it. */
    private String trace() {
        await().until(() -> said().contains("aws-connect-chat"));
        return said();
    }

    private String said() {
        synchronized (log) {
            return log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        }
    }
}
