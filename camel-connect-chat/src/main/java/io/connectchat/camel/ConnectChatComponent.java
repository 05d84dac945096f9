package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.client.SharedClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;

/** Makes the endpoints of <code>aws-connect-chat</code>, and holds what they share: clients and threads. */
@Component("aws-connect-chat")
public class ConnectChatComponent extends DefaultComponent {
    /** Options that hold a customer's data: masked wherever Camel prints an endpoint's URI. */
    private static final List<String> CUSTOMERS_DATA =
            List.of("destinationEndpoint", "displayName", "attribute\\.", "customerProfileAttributes");

    static {
        CUSTOMERS_DATA.forEach(URISupport::addSanitizeKeywords);
    }

    @Metadata(description = "The options that endpoints start from.")
    private ConnectChatConfiguration configuration = new ConnectChatConfiguration();

    private final SharedClients clients = new SharedClients();
    private @Nullable CallbackThreads threads;

    public ConnectChatComponent() {}

    public ConnectChatComponent(CamelContext context) {
        super(context);
    }

    public ConnectChatConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ConnectChatConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        ConnectChatConfiguration own = configuration.copy();
        own.setInstanceId(remaining);
        putAll(parameters, "segmentAttribute.", own.getSegmentAttributes(), own::setSegmentAttributes);
        putAll(parameters, "attribute.", own.getAttributes(), own::setAttributes);
        putAll(parameters, "templateAttribute.", own.getTemplateAttributes(), own::setTemplateAttributes);
        ConnectChatEndpoint endpoint = new ConnectChatEndpoint(uri, this, own);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** An endpoint's entries are added to the component's: each is an option of its own. */
    private static void putAll(
            Map<String, Object> parameters,
            String prefix,
            @Nullable Map<String, Object> before,
            Consumer<Map<String, Object>> setter) {
        Map<String, Object> entries = PropertiesHelper.extractProperties(parameters, prefix);
        if (!entries.isEmpty()) {
            Map<String, Object> all = before == null ? new HashMap<>() : new HashMap<>(before);
            all.putAll(entries);
            setter.accept(all);
        }
    }

    SharedClients clients() {
        return clients;
    }

    CallbackThreads threads() {
        if (threads == null) {
            throw new IllegalStateException("The component is not started");
        }
        return threads;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        threads = new CallbackThreads(getCamelContext());
        ServiceHelper.startService(threads);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(threads);
        super.doStop();
    }
}
