package io.connectchat.camel.internal.lineage;

import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCreatedEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/** Sees each exchange of the Camel context begin, before Camel makes others of it, and gives it its lineage. */
public final class LineageNotifier extends SimpleEventNotifierSupport {

    /** Makes one that asks for no other event. */
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
