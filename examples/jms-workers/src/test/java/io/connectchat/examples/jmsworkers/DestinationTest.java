package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker does not start")
class DestinationTest {
    @Test
    @DisplayName("where nothing says where to start chats")
    void nowhere() {
        assertRefused(Map.of("connect.instance", "i"), "connect.contact-flow, connect.source");
    }

    @Test
    @DisplayName("where both the simulator and Amazon Connect are named")
    void both() {
        assertRefused(
                Map.of("workers.simulator", "http://127.0.0.1:8437", "connect.instance", "i"),
                "workers.simulator is set, and connect.instance");
    }

    @Test
    @DisplayName("with a quota that is none")
    void quota() {
        assertRefused(quota("workers.quota", "0"), "workers.quota must be a number above 0");
        assertRefused(quota("workers.quota", "NaN"), "workers.quota must be a number above 0");
        assertRefused(quota("workers.burst", "0"), "workers.burst must be a whole number from 1 on");
        assertRefused(quota("workers.count", "two"), "workers.count must be a whole number from 1 on");
    }

    private static Map<String, String> quota(String name, String value) {
        Map<String, String> settings = new HashMap<>();
        settings.put("workers.simulator", "http://127.0.0.1:8437");
        settings.put(name, value);
        return settings;
    }

    private static void assertRefused(Map<String, String> settings, String reason) {
        Worker worker = new Worker(settings);
        // If it started nevertheless, it would end at once.
        worker.stop();
        assertThatThrownBy(worker::run).isInstanceOf(RefusedException.class).hasMessageContaining(reason);
    }
}
