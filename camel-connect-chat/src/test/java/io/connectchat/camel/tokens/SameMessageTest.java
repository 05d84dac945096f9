package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two messages that say the same, by content")
class SameMessageTest extends ChatRouteTestSupport {
    private static final Path PAGE = Path.of("../docs/client-token.md");

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat").to(ENDPOINT + "&clientTokenStrategy=content&maxAttempts=1");
                from("direct:chat-twice")
                        .to(ENDPOINT + "&clientTokenStrategy=content")
                        .setBody(constant("Another message"))
                        .to(ENDPOINT + "&clientTokenStrategy=content");
            }
        };
    }

    @Test
    @DisplayName("are one chat, and the header tells of the second that nothing was started")
    void secondIsARepeat() {
        // When
        Exchange first = send("direct:chat", "Hello");
        Exchange second = send("direct:chat", "Hello");
        Exchange another = send("direct:chat", "Hello again");

        // Then
        assertThat(simulator.contacts()).hasSize(2);
        assertThat(repeated(first)).isNull();
        assertThat(repeated(second)).isEqualTo(true);
        assertThat(repeated(another)).isNull();
    }

    @Test
    @DisplayName("are not told apart from a call whose answer was lost: the message itself has started the chat")
    void lostAnswer() {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);
        Exchange first = send("direct:chat", "Hello");
        assertThat(first.getException()).isNotNull();
        assertThat(repeated(first)).isNull();

        // When: the first may meet the connection that was closed
        Exchange second = send("direct:chat", "Hello");
        Exchange last = second.getException() == null ? second : send("direct:chat", "Hello");

        // Then
        assertThat(repeated(last)).isNull();
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("leave no header to the next call of the route, nor does a message bring one")
    void headerIsOfItsCall() {
        // Given
        send("direct:chat", "Hello");

        // When
        Exchange exchange = template.request("direct:chat-twice", e -> {
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setHeader(ConnectChatConstants.REPEATED.toLowerCase(Locale.ROOT), true);
            e.getMessage().setBody("Hello");
        });

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(repeated(exchange)).isNull();
    }

    @Test
    @DisplayName("are two chats by an order's number or a token, as the page writes it")
    void page() throws IOException {
        // Given
        Matcher block = Pattern.compile("```jsonl\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        List<String> lines = block.group(1).lines().toList();

        // When
        List<Exchange> exchanges =
                lines.stream().map(line -> send("direct:chat", line)).toList();

        // Then
        assertThat(exchanges).hasSizeGreaterThan(3).allSatisfy(exchange -> {
            assertThat(exchange.getException()).isNull();
            assertThat(repeated(exchange)).isNull();
        });
        assertThat(simulator.contacts())
                .hasSameSizeAs(lines)
                .extracting(StartedContact::json)
                .allMatch(json -> json.contains("Your order is ready."));
    }

    private Exchange send(String route, String body) {
        return template.request(route, exchange -> {
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            exchange.getMessage().setBody(body);
        });
    }

    private static @Nullable Object repeated(Exchange exchange) {
        return exchange.getMessage().getHeader(ConnectChatConstants.REPEATED);
    }
}
