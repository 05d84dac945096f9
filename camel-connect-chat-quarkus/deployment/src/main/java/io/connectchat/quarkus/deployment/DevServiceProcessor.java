package io.connectchat.quarkus.deployment;

import io.connectchat.quarkus.ConnectChatBuildTimeConfig;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Starts the simulator in dev and test mode, where the application says of no other place to send to. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
class DevServiceProcessor {
    @BuildStep
    void simulator(ConnectChatBuildTimeConfig config, BuildProducer<DevServicesResultBuildItem> services) {
        ComponentProperties properties = ComponentProperties.ofApplication();
        if (!config.devservices().enabled()
                || properties.has("uri-endpoint-override")
                || properties.has("credentials-provider")
                || properties.has("connect-async-client")) {
            return;
        }
        Map<String, Function<SimulatorService, String>> settings = new LinkedHashMap<>();
        SimulatorService.OPTIONS.forEach(
                option -> settings.put(properties.name(option), simulator -> simulator.option(option)));
        Set<String> overriding = Set.copyOf(settings.keySet());
        settings.put(properties.name("region"), simulator -> simulator.option("region"));
        services.produce(DevServicesResultBuildItem.<SimulatorService>owned()
                .feature(ConnectChatProcessor.FEATURE)
                .serviceName(ConnectChatProcessor.FEATURE)
                .description("Simulator of Amazon Connect")
                // One for all reloads: nothing that a reload changes is a setting of the simulator.
                .serviceConfig(ConnectChatProcessor.FEATURE)
                .startable(SimulatorService::new)
                .configProvider(settings)
                // Credentials of the application must not be sent to the simulator in the place of its own.
                .highPriorityConfig(overriding)
                .build());
    }
}
