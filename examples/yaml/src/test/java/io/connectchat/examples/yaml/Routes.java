package io.connectchat.examples.yaml;

import io.connectchat.simulator.ConnectSimulator;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;

/** One file of routes, run by Camel Main with the folder's own properties. */
final class Routes implements AutoCloseable {
    private final Main main = new Main();

    private Routes() {}

    /** @param overrides what differs from application.properties in this test */
    static Routes start(String name, ConnectSimulator simulator, Map<String, String> overrides) throws Exception {
        return start(name, simulator.camelProperties(), overrides);
    }

    /**
     * @param simulator what the component needs in order to talk to a simulator
     * @param overrides as above
     */
    static Routes start(String name, Map<String, String> simulator, Map<String, String> overrides) throws Exception {
        Routes routes = new Routes();
        routes.main.setPropertyPlaceholderLocations("file:routes/application.properties");
        routes.main.addOverrideProperty("camel.component.aws-connect-chat.useDefaultCredentialsProvider", "false");
        simulator.forEach(routes.main::addOverrideProperty);
        // The account's quota is the simulator's affair; here it would only take time.
        routes.main.addOverrideProperty("camel.component.aws-connect-chat.requestsPerSecond", "1000");
        routes.main.addOverrideProperty("camel.component.aws-connect-chat.burst", "1000");
        routes.main.addOverrideProperty("camel.main.routesIncludePattern", "file:routes/" + name + ".camel.yaml");
        overrides.forEach(routes.main::addOverrideProperty);
        try {
            routes.main.start();
        } catch (Exception e) {
            routes.close();
            throw e;
        }
        return routes;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
