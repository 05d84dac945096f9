package io.connectchat.simulator.junit;

import io.connectchat.simulator.ConnectSimulator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One simulator for a whole run of tests, whether Maven, Gradle or an IDE starts it. It is there before the first test, and
 * closed after the last. Its address is the system property {@value #ENDPOINT}, and the component <code>aws-connect-chat</code>
 * of Camel Main and of Spring Boot sends to it without a setting, by system properties too.
 *
 * <p>It is for those who ask for it: by a file
 * <code>META-INF/services/org.junit.platform.launcher.LauncherSessionListener</code> among the resources of the tests, with the
 * name of this class in it. A test that must find the simulator as new asks for a reset over HTTP, or has a
 * {@link ConnectSimulatorExtension} of its own.
 */
public final class ConnectSimulatorSession implements LauncherSessionListener {
    /** The simulator's address, such as <code>http://127.0.0.1:49152</code>. */
    public static final String ENDPOINT = "connect.simulator.endpoint";

    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable ConnectSimulator simulator;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        ConnectSimulator started = ConnectSimulator.builder().start();
        simulator = started;
        properties.putAll(started.camelProperties());
        properties.put(ENDPOINT, started.endpoint().toString());
        properties.forEach(System::setProperty);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        properties.keySet().forEach(System::clearProperty);
        if (simulator != null) {
            simulator.close();
        }
    }
}
