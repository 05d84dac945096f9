package io.connectchat.camel.internal;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.util.StringHelper;

/** The properties of this component's Kamelets. Camel ignores unknown properties. */
public final class KameletProperties {
    private static final Set<String> STARTING = Set.of(
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

    private static final Set<String> WAITING = Set.of(
            "instanceId",
            "region",
            "interval",
            "timeLimit",
            "pollsPerSecond",
            "accessKey",
            "secretKey",
            "sessionToken",
            "useDefaultCredentialsProvider",
            "useProfileCredentialsProvider",
            "profileCredentialsName",
            "useSessionCredentials",
            "overrideEndpoint",
            "uriEndpointOverride");

    private static final Map<String, Set<String>> KAMELETS = Map.of(
            "aws-connect-chat-sink", STARTING,
            "aws-connect-chat-action", STARTING,
            "aws-connect-chat-wait-action", WAITING);

    /** The properties that Camel adds, and a Kamelet's bean. */
    private static final Set<String> CAMELS = Set.of(
            "templateId",
            "routeId",
            "uuid",
            "location",
            "parentRouteId",
            "parentProcessorId",
            "noErrorHandler",
            "bridgeErrorHandler",
            "turns");

    private KameletProperties() {}

    /** Rejects an unknown property of a Kamelet while Camel creates its route. */
    public static void refuseUnknown(CamelContext context) {
        Properties given = context.getPropertiesComponent().getLocalProperties();
        Set<String> names = given == null ? null : KAMELETS.get(given.getProperty("templateId", ""));
        if (given == null || names == null) {
            return;
        }
        for (String name : given.stringPropertyNames()) {
            // Camel also accepts names with dashes.
            String option = StringHelper.dashToCamelCase(name);
            if (!names.contains(option) && !CAMELS.contains(option)) {
                throw new IllegalArgumentException("The Kamelet " + given.getProperty("templateId")
                        + " has no property " + option + " (in the route or in camel.kamelet.*). Its properties are "
                        + String.join(", ", new TreeSet<>(names)));
            }
        }
    }
}
