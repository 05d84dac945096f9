package io.connectchat.camel.internal.lineage;

import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCreatedEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/** Sets the lineage of each exchange of the Camel context when it is created. */
public final class LineageNotifier extends SimpleEventNotifierSupport {

    /** Ignores all other events. */
    public LineageNotifier() {
        setIgnoreCamelContextInitEvents(true);
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreExchangeEvents(false);
        setIgnoreExchangeCreatedEvent(false);
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeCreatedEvent created) {
            Lineage.begin(created.getExchange());
        }
    }
}
