package io.connectchat.examples.quarkus;

import io.connectchat.simulator.ConnectSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Before the application starts: a simulator on a free port, a database in a folder of its own, and the settings that lead to them. */
public class TestSimulator implements QuarkusTestResourceLifecycleManager {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new LinkedHashMap<>(simulator.camelProperties());
        settings.put("camel.component.aws-connect-chat.use-default-credentials-provider", "false");
        // The account's quota is the simulator's affair; here it would only take time.
        settings.put("camel.component.aws-connect-chat.requests-per-second", "1000");
        settings.put("camel.component.aws-connect-chat.burst", "1000");
        settings.put("camel.component.aws-connect-chat.max-attempts", "1");
        settings.put("reminders.delay", "50");
        settings.put("reminders.redelivery-delay", "20");
        settings.put("reminders.zone", Appointments.ZONE.getId());
        settings.put("quarkus.datasource.jdbc.url", Appointments.url(folder()));
        return settings;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "appointments");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(simulator, new TestInjector.MatchesType(ConnectSimulator.class));
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
