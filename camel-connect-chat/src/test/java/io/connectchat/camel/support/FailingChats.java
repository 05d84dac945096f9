package io.connectchat.camel.support;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectClientCustomizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * An application for a JVM of its own. It sends a chat by each endpoint whose options are an argument, one after the other,
 * and tells how each ended. An argument that begins with {@value #ASIDE} is not waited for.
 */
public final class FailingChats {
    /** A host that can be looked up from the second attempt on. */
    public static final String LATE_HOST = "late.test";

    public static final String ASIDE = "aside:";

    private FailingChats() {}

    public static void main(String[] endpoints) throws Exception {
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        AtomicInteger attempts = new AtomicInteger();
        try (CamelContext context = new DefaultCamelContext()) {
            ConnectClientCustomizer customizer =
                    builder -> builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                            .addExecutionInterceptor(new Attempts(attempts))
                            .build());
            context.getRegistry().bind("attempts", customizer);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            for (String endpoint : endpoints) {
                attempts.set(0);
                if (endpoint.startsWith(ASIDE)) {
                    template.asyncSend(uri(endpoint.substring(ASIDE.length())), FailingChats::toCustomer)
                            .thenAccept(exchange -> tell(exchange, attempts.get()));
                } else {
                    tell(template.request(uri(endpoint), FailingChats::toCustomer), attempts.get());
                }
            }
            // Those aside go on until the parent closes the input.
            System.in.transferTo(System.err);
        }
        System.exit(0);
    }

    private static String uri(String options) {
        return ChatRouteTestSupport.ENDPOINT
                + "&region=eu-west-2&accessKey=test&secretKey=secret&clientCustomizer=#attempts" + options;
    }

    private static void toCustomer(Exchange exchange) {
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRouteTestSupport.CUSTOMER);
    }

    private static void tell(Exchange exchange, int attempts) {
        System.out.println(new EndedChat(
                        name(exchange.getException()),
                        cause(exchange.getException()),
                        String.valueOf(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE)),
                        exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN) != null,
                        attempts)
                .line());
    }

    private static String name(@Nullable Throwable failure) {
        return failure == null ? "none" : failure.getClass().getSimpleName();
    }

    /** The class that tells what has caused a failure, or the message where the class is the most general one. */
    private static String cause(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause != null && cause.getClass() == IOException.class
                ? String.valueOf(cause.getMessage())
                : name(cause);
    }

    private record Attempts(AtomicInteger number) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (number.incrementAndGet() == 2 && context.httpRequest().host().equals(LATE_HOST)) {
                try {
                    Files.writeString(
                            Path.of(System.getProperty("jdk.net.hosts.file")), "127.0.0.1 " + LATE_HOST + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
