package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.KameletProperties;
import io.connectchat.camel.internal.SpringBootStarter;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.client.SharedClients;
import io.connectchat.camel.internal.flow.Flow;
import io.connectchat.camel.internal.flow.FlowThreads;
import io.connectchat.camel.internal.insight.ClientHealth;
import io.connectchat.camel.internal.insight.Insight;
import io.connectchat.camel.internal.insight.LastErrors;
import io.connectchat.camel.internal.insight.StartLog;
import io.connectchat.camel.internal.lineage.LineageNotifier;
import io.connectchat.camel.internal.metrics.CallMetrics;
import io.connectchat.camel.internal.metrics.FlowFigures;
import io.connectchat.camel.internal.operation.Operations;
import io.connectchat.camel.internal.option.AnyLocaleConfigurer;
import io.connectchat.camel.internal.option.UriOptions;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;

/** Creates the endpoints of <code>aws-connect-chat</code>, and owns the clients and threads that they share. */
@Component("aws-connect-chat")
@ManagedResource(description = "Managed AWS Connect Chat component")
public class ConnectChatComponent extends DefaultComponent implements Insight {
    private static final String METER_REGISTRY = "io.micrometer.core.instrument.MeterRegistry";
    private static final String HEALTH_CHECK = "org.apache.camel.impl.health.AbstractHealthCheck";

    @Metadata(label = "advanced", description = "The default options of the endpoints.")
    private ConnectChatConfiguration configuration = new ConnectChatConfiguration();

    @Metadata(
            label = "health",
            defaultValue = "true",
            description =
                    "Whether each client has a readiness check. It requires camel-health. It is on where Camel's checks of"
                            + " other producers are off.")
    private boolean healthCheckProducerEnabled = true;

    @Metadata(
            label = "health",
            description =
                    "Whether the readiness check calls Amazon Connect, at most once a minute for each client. It requires the"
                            + " permission connect:DescribeContact. By default, the check does not call Amazon Connect.")
    private boolean healthCheckRemote;

    private final ExplicitTokens explicitTokens = new ExplicitTokens();
    private final LineageNotifier lineage = new LineageNotifier();
    private final LastErrors lastErrors = new LastErrors();
    private final StartLog startLog = new StartLog();
    private @Nullable Running running;
    private volatile @Nullable CallMetrics metrics;
    private boolean stopped;

    /** What exists between a start and a stop. */
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

    public boolean isHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public boolean isHealthCheckRemote() {
        return healthCheckRemote;
    }

    public void setHealthCheckRemote(boolean healthCheckRemote) {
        this.healthCheckRemote = healthCheckRemote;
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

    /** Not used, since Camel's check logs the URI, which may contain a customer's data. {@link UriOptions} checks the options. */
    @Override
    protected void validateURI(String uri, String path, Map<String, Object> parameters) {}

    ExplicitTokens explicitTokens() {
        return explicitTokens;
    }

    StartLog startLog() {
        return startLog;
    }

    /**
     * Returns the client for an endpoint's options and counts the caller as a user. Camel may create the first producer
     * before it starts the component.
     *
     * @throws RejectedExecutionException if the component has stopped
     */
    synchronized SharedClient acquireClient(ConnectChatConfiguration options) {
        if (stopped) {
            throw Flow.stopped();
        }
        if (running == null) {
            FlowThreads threads = new FlowThreads(getCamelContext(), this);
            metrics = newMetrics();
            running = new Running(threads, new SharedClients(threads, metrics, this::checkHealth));
        }
        return running.clients.acquire(options);
    }

    private Runnable checkHealth(SharedClient client) {
        // camel-health is optional: no class that needs it is loaded without it.
        boolean checked = healthCheckProducerEnabled
                && getCamelContext().getClassResolver().resolveClass(HEALTH_CHECK) != null;
        return checked ? ClientHealth.register(getCamelContext(), client, healthCheckRemote) : () -> {};
    }

    private @Nullable CallMetrics newMetrics() {
        // Micrometer is optional: no class that needs it is loaded without it.
        if (getCamelContext().getClassResolver().resolveClass(METER_REGISTRY) == null) {
            return null;
        }
        CallMetrics made = CallMetrics.of(getCamelContext(), Operations.members());
        if (made != null) {
            made.gauge("in.flight", "Messages that were accepted and have not ended", this, c -> c.getInFlight());
            made.gauge("waiting", "Calls that wait for their pace", this, c -> c.getWaiting());
            made.gauge("connections", "Calls that were sent and are not answered", this, c -> c.getUnderWay());
        }
        return made;
    }

    @Override
    public synchronized Map<SharedClient, SortedSet<String>> clientsAndUsers() {
        Map<SharedClient, SortedSet<String>> users = new LinkedHashMap<>();
        if (running != null) {
            running.clients.all().forEach(client -> users.put(client, new TreeSet<>()));
            for (Endpoint endpoint : getCamelContext().getEndpoints()) {
                if (endpoint instanceof ConnectChatEndpoint user && user.getComponent() == this) {
                    SortedSet<String> uris = users.get(running.clients.find(user.getConfiguration()));
                    if (uris != null) {
                        uris.add(user.getEndpointBaseUri());
                    }
                }
            }
        }
        return users;
    }

    @Override
    public LastErrors lastErrors() {
        return lastErrors;
    }

    /** Null where the application has no Micrometer registry. */
    @Nullable
    CallMetrics metrics() {
        return metrics;
    }

    /** Messages that were accepted and whose route has not gone on to its end, of all endpoints. */
    @ManagedAttribute(description = "Messages that were accepted and have not ended")
    public int getInFlight() {
        return figures().inFlight();
    }

    /** Calls that wait for their pace. */
    @ManagedAttribute(description = "Calls that wait for their pace")
    public int getWaiting() {
        return figures().waiting();
    }

    /** Calls that were sent and are not answered yet; each has a connection. */
    @ManagedAttribute(description = "Calls that were sent and are not answered")
    public int getUnderWay() {
        return figures().underWay();
    }

    private synchronized FlowFigures figures() {
        return running == null ? FlowFigures.NONE : running.clients.figures();
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
