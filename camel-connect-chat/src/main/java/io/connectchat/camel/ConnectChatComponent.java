package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.KameletProperties;
import io.connectchat.camel.internal.SpringBootStarter;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.client.SharedClients;
import io.connectchat.camel.internal.flow.Flow;
import io.connectchat.camel.internal.flow.FlowThreads;
import io.connectchat.camel.internal.lineage.LineageNotifier;
import io.connectchat.camel.internal.option.AnyLocaleConfigurer;
import io.connectchat.camel.internal.option.UriOptions;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
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
        Optional<Violation> refusal = UriOptions.bind(getCamelContext(), own, parameters);
        ConnectChatEndpoint endpoint = new ConnectChatEndpoint(uri, this, own);
        refusal.ifPresent(endpoint::refuse);
        try {
            setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            endpoint.refuseReference(e);
            parameters.clear();
        }
        return endpoint;
    }

    /** Camel's own check shows the URI, with a recipient's data in it; {@link UriOptions} refuses what is wrong. */
    @Override
    protected void validateURI(String uri, String path, Map<String, Object> parameters) {}

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
            throw Flow.stopped();
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
