package io.connectchat.quarkus.deployment;

import io.connectchat.simulator.ConnectSimulator;
import io.quarkus.deployment.builditem.Startable;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The simulator as a dev service. */
class SimulatorService implements Startable {
    private static final Logger LOG = Logger.getLogger(SimulatorService.class);

    /** What leads the component to the simulator, and to no credentials but the simulator's. */
    static final List<String> OPTIONS = List.of(
            "override-endpoint",
            "uri-endpoint-override",
            "access-key",
            "secret-key",
            "use-default-credentials-provider",
            "use-profile-credentials-provider",
            "use-session-credentials");

    private @Nullable ConnectSimulator simulator;

    @Override
    public void start() {
        simulator = ConnectSimulator.builder().start();
        LOG.infof("Dev Services started the simulator of Amazon Connect: %s shows its chats", getConnectionInfo());
    }

    @Override
    public String getConnectionInfo() {
        return started().endpoint().toString();
    }

    @Override
    public @Nullable String getContainerId() {
        return null;
    }

    /** An option that its credentials don't need is false. */
    String option(String option) {
        Map<String, String> properties = started().camelProperties();
        return properties.getOrDefault("camel.component.aws-connect-chat." + option, "false");
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }

    private ConnectSimulator started() {
        if (simulator == null) {
            throw new IllegalStateException("The simulator has not been started");
        }
        return simulator;
    }
}
