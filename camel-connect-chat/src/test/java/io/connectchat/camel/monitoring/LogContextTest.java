package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.CapturedLog;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the properties of docs/monitoring.md, the lines that a route logs after a call")
class LogContextTest {
    private static final String ROUTE = "log.of.the.route";

    private final ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();
    private final CapturedLog log = CapturedLog.of(ROUTE);
    private final Main main = new Main();

    @BeforeEach
    void start() throws Exception {
        Properties properties = new Properties();
        String page = Files.readString(Path.of("..", "docs", "monitoring.md"));
        int begin = page.indexOf("```properties\n", page.indexOf("<!-- mdc -->")) + "```properties\n".length();
        properties.load(new StringReader(page.substring(begin, page.indexOf("```", begin))));
        properties.forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().addComponent("aws-connect-chat", ChatRouteTestSupport.component(getContext(), simulator));
                onException(Exception.class).handled(true).log(LoggingLevel.INFO, ROUTE, "Failed");
                from("direct:chats")
                        .log(LoggingLevel.INFO, ROUTE, "Before")
                        .to(ChatRouteTestSupport.ENDPOINT)
                        .log(LoggingLevel.INFO, ROUTE, "Started")
                        .to("seda:later");
                from("seda:later").delay(50).asyncDelayed().log(LoggingLevel.INFO, ROUTE, "Later");
            }
        });
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
        log.close();
        simulator.close();
    }

    @Test
    @DisplayName("have the contact's and the request's ID, on whichever thread")
    void afterAStart() throws Exception {
        // When
        Exchange exchange = chat();

        // Then
        await().until(() -> log.events().size() == 3);
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Before", "Started", "Later");
        assertThat(log.events().stream().map(ILoggingEvent::getThreadName).distinct())
                .as("threads")
                .hasSize(3);
        assertThat(log.events().get(0).getMDCPropertyMap()).doesNotContainKey(ConnectChatConstants.CONTACT_ID);
        for (ILoggingEvent line : List.of(log.events().get(1), log.events().get(2))) {
            assertThat(line.getMDCPropertyMap())
                    .containsEntry(
                            ConnectChatConstants.CONTACT_ID,
                            simulator.contacts().get(0).contactId())
                    .containsEntry(
                            ConnectChatConstants.REQUEST_ID,
                            exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID, String.class));
        }
    }

    @Test
    @DisplayName("have the request's ID after an error too, and the exchange's ID that the component's own line has")
    void afterAnError() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        try (CapturedLog components = CapturedLog.ofComponent()) {
            Exchange exchange = chat();

            // Then
            ILoggingEvent failed = log.events().get(log.events().size() - 1);
            String requestId = exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID, String.class);
            assertThat(failed.getFormattedMessage()).isEqualTo("Failed");
            assertThat(failed.getMDCPropertyMap())
                    .containsEntry(ConnectChatConstants.REQUEST_ID, requestId)
                    .doesNotContainKey(ConnectChatConstants.CONTACT_ID);
            assertThat(components.events()).anySatisfy(line -> assertThat(line.getFormattedMessage())
                    .startsWith("The call failed")
                    .contains("requestId=" + requestId)
                    .endsWith("exchange=" + failed.getMDCPropertyMap().get("camel.exchangeId")));
        }
    }

    private Exchange chat() throws Exception {
        try (ProducerTemplate template = main.getCamelTemplate()) {
            return template.send("direct:chats", sent -> sent.getMessage()
                    .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRouteTestSupport.CUSTOMER));
        }
    }
}
