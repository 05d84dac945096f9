package io.connectchat.benchmarks.contender;

import io.connectchat.camel.api.ConnectChatConstants;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import software.amazon.awssdk.services.connect.ConnectClient;

/** The synchronous client in a Processor: the route's thread waits for each answer. */
record ByHandSync(ConnectClient client) implements Processor {
    @Override
    public void process(Exchange exchange) {
        exchange.getMessage()
                .setHeader(
                        ConnectChatConstants.CONTACT_ID,
                        client.startOutboundChatContact(ByHandAsync.request(exchange.getMessage()))
                                .contactId());
    }
}
