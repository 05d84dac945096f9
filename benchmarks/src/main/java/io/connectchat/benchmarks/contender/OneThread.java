package io.connectchat.benchmarks.contender;

import io.connectchat.camel.api.ConnectChatConstants;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** The source of all routes that are compared, as thin as a Camel consumer can be: its thread is the caller's. */
final class OneThread extends DefaultComponent {
    /** The URI of the one endpoint. */
    static final String URI = "one-thread:chats";

    private @Nullable Source source;

    /** Starts an exchange, as a consumer does for each message. */
    void send(Chat chat, Consumer<@Nullable Throwable> answered) {
        Objects.requireNonNull(source, "No route starts here").send(chat, answered);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new DefaultEndpoint(uri, this) {
            @Override
            public Producer createProducer() {
                throw new UnsupportedOperationException("Routes start here, and end elsewhere");
            }

            @Override
            public org.apache.camel.Consumer createConsumer(Processor processor) {
                Source created = new Source(this, processor);
                source = created;
                return created;
            }
        };
    }

    private static final class Source extends DefaultConsumer {
        Source(Endpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        void send(Chat chat, Consumer<@Nullable Throwable> answered) {
            Exchange exchange = createExchange(false);
            Message message = exchange.getMessage();
            message.setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, chat.destination());
            message.setHeader(ConnectChatConstants.DISPLAY_NAME, chat.name());
            message.setHeader(ConnectChatConstants.ATTRIBUTES, chat.attributes());
            message.setBody(chat.text());
            getAsyncProcessor().process(exchange, doneSync -> {
                Throwable failure = exchange.getException();
                releaseExchange(exchange, false);
                answered.accept(failure);
            });
        }
    }
}
