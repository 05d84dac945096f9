package io.connectchat.examples.jmsworkers;

import io.connectchat.camel.api.InvalidChatRequestException;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;

/** From a message of the queue to a chat, in one transaction of the broker's. */
final class WorkerRoute extends RouteBuilder {
    static final String ID = "recipients";

    private final String pace;

    /** @param pace the endpoint's options that keep it within the quota */
    WorkerRoute(String pace) {
        this.pace = pace;
    }

    // spotless:off (routes, read by their indentation)
    @Override
    public void configure() {
        // Who fails is not tried here again: the transaction rolls back, and the broker delivers it later, to any worker.
        errorHandler(noErrorHandler());

        from("jms:queue:{{workers.queue}}"
                + "?transacted=true&lazyCreateTransactionManager=false"
                + "&cacheLevelName=CACHE_CONSUMER"
                + "&concurrentConsumers={{workers.concurrency}}"
                + "&recoveryInterval={{workers.reconnect-delay}}"
                + "&disableReplyTo=true"
                + "&errorHandlerLogStackTrace=false")
            .routeId(ID)
            // The transaction belongs to this thread: Camel then does all steps on it, also those behind the chat,
            // which a thread of the component's would go on with otherwise.
            .process(exchange -> exchange.getUnitOfWork().beginTransactedBy(ID))
            .doTry()
                .to("aws-connect-chat:{{connect.instance}}"
                        + "?contactFlowId={{connect.contact-flow}}"
                        + "&sourceEndpoint={{connect.source}}"
                        + "&subtype={{connect.subtype}}"
                        + "&bodyAs=request"
                        + "&clientTokenStrategy=messageId"
                        + "&" + pace)
            // The message is bad, and no other try can help: it goes to another queue, in the same transaction.
            .doCatch(InvalidChatRequestException.class, InvalidRequestException.class)
                .process(Rejection::of)
                .to(ExchangePattern.InOnly, "jms:queue:{{workers.rejected-queue}}")
            .end();
    }
    // spotless:on
}
