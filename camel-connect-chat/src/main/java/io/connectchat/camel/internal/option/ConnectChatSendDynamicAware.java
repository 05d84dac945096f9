package io.connectchat.camel.internal.option;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.SendDynamicAware;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rejects options that message data adds to the URI of a <code>toD</code>. Camel calls it for each message, before it looks up
 * the endpoint.
 */
public final class ConnectChatSendDynamicAware extends ServiceSupport implements SendDynamicAware {
    private String scheme = "aws-connect-chat";
    private @Nullable CamelContext context;

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
    }

    /**
     * Checks a URI; never returns another one.
     *
     * @throws InvalidChatRequestException if the message's data added options
     */
    @Override
    @SuppressWarnings("NullAway") // Camel's interface means null, though it does not say so
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        String written = EndpointHelper.resolveEndpointUriPropertyPlaceholders(exchange.getContext(), originalUri);
        Set<String> names = AuthorsOptions.written(written);
        if (names != null && !names.equals(AuthorsOptions.names(uri))) {
            throw new InvalidChatRequestException(
                    exchange,
                    List.of(new Violation(
                            "The URI",
                            "has options that come from message data, not from the route",
                            "the URI of the toD",
                            "Set message data by header or body, not in the URI",
                            Owner.ENDPOINT)));
        }
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }
}
