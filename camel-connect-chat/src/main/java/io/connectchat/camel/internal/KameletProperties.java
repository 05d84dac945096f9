package io.connectchat.camel.internal;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.util.StringHelper;

/** The properties of this component's Kamelets. Camel ignores unknown properties. */
public final class KameletProperties {
    private static final Set<String> KAMELETS = Set.of("aws-connect-chat-sink", "aws-connect-chat-action");

    private static final Set<String> NAMES = Set.of(
            "instanceId",
            "contactFlowId",
            "sourceEndpoint",
            "subtype",
            "region",
            "allowedDestinations",
            "bodyAs",
            "clientTokenStrategy",
            "requestsPerSecond",
            "burst",
            "maxInFlight",
            "accessKey",
            "secretKey",
            "sessionToken",
            "useDefaultCredentialsProvider",
            "useProfileCredentialsProvider",
            "profileCredentialsName",
            "useSessionCredentials",
            "overrideEndpoint",
            "uriEndpointOverride");

    /** The properties that Camel adds. */
    private static final Set<String> CAMELS = Set.of(
            "templateId",
            "routeId",
            "uuid",
            "location",
            "parentRouteId",
            "parentProcessorId",
            "noErrorHandler",
            "bridgeErrorHandler");

    private KameletProperties() {}

    /** Rejects an unknown property of a Kamelet while Camel creates its route. */
    public static void refuseUnknown(CamelContext context) {
        Properties given = context.getPropertiesComponent().getLocalProperties();
        if (given == null || !KAMELETS.contains(given.getProperty("templateId", ""))) {
            return;
        }
        for (String name : given.stringPropertyNames()) {
            // Camel also accepts names with dashes.
            String option = StringHelper.dashToCamelCase(name);
            if (!NAMES.contains(option) && !CAMELS.contains(option)) {
                throw new IllegalArgumentException("The Kamelet " + given.getProperty("templateId")
                        + " has no property " + option + " (in the route or in camel.kamelet.*). Its properties are "
                        + String.join(", ", new TreeSet<>(NAMES)));
            }
        }
    }
}
