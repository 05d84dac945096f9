package io.connectchat.benchmarks.contender;

import io.connectchat.camel.api.ConnectChatConstants;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.AsyncProcessorSupport;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/**
 * The asynchronous client in a Processor, as one would write it by hand: no rules, the SDK's random token, and the route
 * goes on where the SDK's future completes.
 */
final class ByHandAsync extends AsyncProcessorSupport {
    private final ConnectAsyncClient client;
    private final Semaphore inFlight;

    ByHandAsync(ConnectAsyncClient client, int connections) {
        this.client = client;
        this.inFlight = new Semaphore(connections);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            StartOutboundChatContactRequest request = request(exchange.getMessage());
            inFlight.acquire();
            client.startOutboundChatContact(request).whenComplete((response, failure) -> {
                inFlight.release();
                if (failure == null) {
                    exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, response.contactId());
                } else {
                    exchange.setException(failure);
                }
                callback.done(false);
            });
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (RuntimeException e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    /** The request that a message's headers and body ask for. */
    @SuppressWarnings("unchecked") // the source sets it
    static StartOutboundChatContactRequest request(Message message) {
        return Call.request(
                message.getHeader(ConnectChatConstants.DESTINATION_ENDPOINT, String.class),
                message.getHeader(ConnectChatConstants.DISPLAY_NAME, String.class),
                message.getBody(String.class),
                message.getHeader(ConnectChatConstants.ATTRIBUTES, Map.class));
    }
}
