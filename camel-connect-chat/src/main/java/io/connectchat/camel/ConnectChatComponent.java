package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.KameletProperties;
import io.connectchat.camel.internal.SpringBootStarter;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.client.SharedClients;
import io.connectchat.camel.internal.flow.FlowThreads;
import io.connectchat.camel.internal.lineage.LineageNotifier;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.PropertiesHelper;
import org.jspecify.annotations.Nullable;

/** Makes the endpoints of <code>aws-connect-chat</code>, and holds what they share: clients and threads. */
@Component("aws-connect-chat")
public class ConnectChatComponent extends DefaultComponent {
    @Metadata(label = "advanced", description = "The options that endpoints start from.")
    private ConnectChatConfiguration configuration = new ConnectChatConfiguration();

    private final ExplicitTokens explicitTokens = new ExplicitTokens();
    private final LineageNotifier lineage = new LineageNotifier();
    private @Nullable Running running;
    private boolean stopped;

    /** What there is between a start and a stop. */
    private record Running(FlowThreads threads, SharedClients clients) {}

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
    public @Nullable PropertyConfigurer getComponentPropertyConfigurer() {
        return AnyLocaleConfigurer.around(super.getComponentPropertyConfigurer());
    }

    @Override
    public @Nullable PropertyConfigurer getEndpointPropertyConfigurer() {
        return AnyLocaleConfigurer.around(super.getEndpointPropertyConfigurer());
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        KameletProperties.refuseUnknown(getCamelContext());
        ConnectChatConfiguration own = configuration.copy();
        own.setInstanceId(remaining);
        boolean optionTwice = hasOptionTwice(parameters);
        own.setSegmentAttributes(withEntries(own.getSegmentAttributes(), "segmentAttribute.", parameters));
        own.setAttributes(withEntries(own.getAttributes(), "attribute.", parameters));
        own.setTemplateAttributes(withEntries(own.getTemplateAttributes(), "templateAttribute.", parameters));
        restorePlus(parameters);
        ConnectChatEndpoint endpoint = new ConnectChatEndpoint(uri, this, own);
        if (optionTwice) {
            endpoint.refuseOptionTwice();
        }
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /**
     * Whether an option is given twice; the first of its values stays. Camel makes a list of them, matches names in any case
     * and knows them with dashes too. In a toD, what follows an ampersand in a recipient's data would so replace what the
     * route's author wrote.
     */
    private static boolean hasOptionTwice(Map<String, Object> parameters) {
        Set<String> seen = new HashSet<>();
        boolean twice = false;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (name.indexOf('.') >= 0) {
                // An entry of a map: what is wrong with it is said where it is read.
                continue;
            }
            twice |= !seen.add(name.replace("-", "").toLowerCase(Locale.ROOT));
            if (parameter.getValue() instanceof List<?> values) {
                twice = true;
                parameter.setValue(values.get(0));
            }
        }
        return twice;
    }

    /**
     * In a URI's query a plus stands for a space: a number that was written with one arrives without. Camel's map can't be
     * written to where the query is empty, so it is touched only where there is something to restore.
     */
    private static void restorePlus(Map<String, Object> parameters) {
        if (parameters.get("destinationEndpoint") instanceof String number && number.startsWith(" ")) {
            parameters.put("destinationEndpoint", "+" + number.substring(1));
        }
    }

    /** An endpoint's entries are added to the component's: each is an option of its own. */
    private static @Nullable Map<String, Object> withEntries(
            @Nullable Map<String, Object> before, String prefix, Map<String, Object> parameters) {
        Map<String, Object> entries = PropertiesHelper.extractProperties(parameters, prefix);
        if (entries.isEmpty()) {
            return before;
        }
        Map<String, Object> all = before == null ? new HashMap<>() : new HashMap<>(before);
        all.putAll(entries);
        return all;
    }

    ExplicitTokens explicitTokens() {
        return explicitTokens;
    }

    /**
     * The client for an endpoint's options, with the caller as one more of its users. The first producer asks for one,
     * which Camel may make before it starts the component.
     *
     * @throws RejectedExecutionException if the component has stopped
     */
    synchronized SharedClient acquireClient(ConnectChatConfiguration options) {
        if (stopped) {
            throw new RejectedExecutionException("The component has stopped; the exchange was not sent");
        }
        if (running == null) {
            FlowThreads threads = new FlowThreads(getCamelContext(), this);
            running = new Running(threads, new SharedClients(threads));
        }
        return running.clients.acquire(options);
    }

    @Override
    protected void doInit() throws Exception {
        SpringBootStarter.require(getCamelContext());
        super.doInit();
        getCamelContext().getManagementStrategy().addEventNotifier(lineage);
    }

    @Override
    protected void doShutdown() throws Exception {
        getCamelContext().getManagementStrategy().removeEventNotifier(lineage);
        super.doShutdown();
    }

    @Override
    protected void doStart() throws Exception {
        synchronized (this) {
            stopped = false;
        }
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        Running ending;
        synchronized (this) {
            stopped = true;
            ending = running;
            running = null;
        }
        if (ending != null) {
            ending.clients.close();
            ending.threads.shutdown();
        }
        super.doStop();
    }
}
