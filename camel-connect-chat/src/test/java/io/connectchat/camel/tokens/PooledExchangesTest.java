package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Camel uses an exchange's object again, what was known of the exchange before does not count. */
class PooledExchangesTest extends ChatRouteTestSupport {
    private final AtomicInteger refused = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        context.getCamelContextExtension().setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(InvalidChatRequestException.class)
                        .handled(true)
                        .process(exchange -> refused.incrementAndGet());
                from("file:" + folder + "/lists?initialDelay=0&delay=50")
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, constant(CUSTOMER))
                        .setHeader(ConnectChatConstants.CLIENT_TOKEN, constant("mine"))
                        .split(body().tokenize(";"))
                        .split(body().tokenize(","))
                        .to(ENDPOINT);
                from("file:" + folder + "/same?initialDelay=0&delay=50")
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, constant(CUSTOMER))
                        .to(ENDPOINT);
            }
        };
    }

    @Test
    void aTokenStandsForOneRequestOfEachRoot() throws Exception {
        // When
        for (int file = 0; file < 3; file++) {
            write("lists/" + file, "a" + file + ",b;c");
        }

        // Then
        await().untilAsserted(() -> assertThat(refused).hasValue(6));
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void theSameMessageOfAnotherRootStartsAChatOfItsOwn() throws Exception {
        // When
        for (int file = 0; file < 3; file++) {
            write("same/" + file, "Hello");
        }

        // Then
        await().untilAsserted(() -> assertThat(simulator.contacts()).hasSize(3));
    }

    /** Camel polls the folder meanwhile, and takes no file that is written half. */
    private void write(String name, String text) throws Exception {
        Path written = Files.writeString(folder.resolve("written"), text);
        Path to = folder.resolve(name);
        Files.createDirectories(to.getParent());
        Files.move(written, to);
    }
}
