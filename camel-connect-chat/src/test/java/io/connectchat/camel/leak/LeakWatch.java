package io.connectchat.camel.leak;

import io.connectchat.camel.ConnectChatEndpoint;
import io.connectchat.camel.api.Violation;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.support.EventNotifierSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Found by every Camel context of the tests: notes what is sent to the component, and logs the exceptions that come out of
 * it, for {@link LeakScanIT}.
 */
public final class LeakWatch extends EventNotifierSupport implements ContextServicePlugin {
    private static final Logger SAID = LoggerFactory.getLogger(LeakWatch.class);

    @Override
    public void load(CamelContext context) {
        context.getManagementStrategy().addEventNotifier(new LeakWatch());
    }

    /** For tests that read and check exchanges without a context's sending them. */
    public static void read(Exchange exchange, List<Violation> violations) {
        SentData.of(exchange.getMessage());
        violations.forEach(violation -> SAID.info("{}", violation));
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof CamelEvent.ExchangeSendingEvent sending
                && sending.getEndpoint() instanceof ConnectChatEndpoint) {
            SentData.of(sending.getExchange().getMessage());
        } else if (event instanceof CamelEvent.ExchangeFailedEvent failed) {
            said(failed.getExchange().getException());
        } else if (event instanceof CamelEvent.ExchangeFailureHandledEvent handled) {
            said(handled.getExchange().getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        }
    }

    private static void said(@Nullable Throwable failure) {
        if (failure != null) {
            SAID.info("An exchange has failed", failure);
        }
    }
}
