package io.connectchat.examples.jmsworkers;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes of a message that can't become a chat one for the rejected queue: the same body, and why. */
final class Rejection {
    /** Why, without a number, name or text of the customer's. */
    static final String REASON = "RejectedReason";

    /** The id that the message had in the queue of recipients. */
    static final String MESSAGE_ID = "RejectedMessageId";

    private Rejection() {}

    static void of(Exchange exchange) {
        Message message = exchange.getMessage();
        Object id = message.getHeader("JMSMessageID");
        String reason = reason(exchange);
        // What the broker and the component say of the delivery is not for the next queue: least of all the id by which
        // duplicates are found, which would make the broker refuse a message that is fed, and rejected, again.
        message.removeHeaders("JMS*");
        message.removeHeaders("_AMQ*");
        message.removeHeaders("CamelAwsConnectChat*");
        message.setHeader(REASON, reason);
        if (id != null) {
            message.setHeader(MESSAGE_ID, id);
        }
    }

    private static String reason(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (caught instanceof InvalidChatRequestException invalid) {
            return invalid.getViolations().stream().map(Rejection::text).collect(Collectors.joining("; "));
        }
        // Without the service's text, which may quote the request.
        Message message = exchange.getMessage();
        return "Amazon Connect refused it: "
                + message.getHeader(ConnectChatConstants.ERROR_CODE, String.class) + ", request "
                + message.getHeader(ConnectChatConstants.REQUEST_ID, String.class);
    }

    private static String text(Violation violation) {
        return violation.member() + " " + violation.rule() + ". " + violation.remedy();
    }
}
