package io.connectchat.checks.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.SimulatedError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The drawing of docs/flow.md")
class FlowPageTest extends PageTestSupport {
    private final AtomicReference<String> mappedBy = new AtomicReference<>();
    private final AtomicReference<String> wentOnBy = new AtomicReference<>();

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chats")
                        .to(ENDPOINT)
                        .process(e -> wentOnBy.set(Thread.currentThread().getName()));
            }
        };
    }

    @Test
    @DisplayName("has the threads on which a message is mapped and its route goes on")
    void threads() throws IOException {
        // Given
        Map<String, Object> request = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                mappedBy.set(Thread.currentThread().getName());
                return Map.<String, Object>of("DestinationEndpoint", CUSTOMER).entrySet();
            }
        };

        // When
        template.sendBody("direct:chats", request);

        // Then
        assertThat(mappedBy.get()).isEqualTo(Thread.currentThread().getName());
        assertThat(wentOnBy.get()).contains(drawn("threads \"(.+?)\""));
    }

    @Test
    @DisplayName("has how often the SDK tries")
    void attempts() throws IOException {
        // Given
        simulator.failNext(100, SimulatedError.THROTTLING);

        // When
        Exchange exchange = template.send(
                "direct:chats", e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));

        // Then
        assertThat(exchange.getException()).isNotNull();
        assertThat(simulator.requests()).hasSize(Integer.parseInt(drawn("up to (\\d+) times")));
    }

    private static String drawn(String pattern) throws IOException {
        String page = Files.readString(Path.of("../../docs/flow.md"));
        int begin = page.indexOf("```\n");
        Matcher matcher = Pattern.compile(pattern).matcher(page.substring(begin, page.indexOf("\n```\n", begin)));
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
