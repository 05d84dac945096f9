package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.AnyCase;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * The id that a broker gave a message, and gives it again when it delivers it again. Camel's own message id is no such
 * id: it is new at each delivery.
 */
final class MessageIds {
    /** JMS, then SQS, by the headers of Camel's components. */
    static final List<String> HEADERS = List.of("JMSMessageID", "CamelAwsSqsMessageId");

    private MessageIds() {}

    static Optional<String> of(Exchange exchange) {
        for (String header : HEADERS) {
            for (Object value : AnyCase.values(exchange.getMessage(), header)) {
                String id = exchange.getContext().getTypeConverter().convertTo(String.class, exchange, value);
                if (id != null && !id.isBlank()) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }
}
