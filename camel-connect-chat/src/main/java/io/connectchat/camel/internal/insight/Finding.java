package io.connectchat.camel.internal.insight;

import java.util.Comparator;
import java.util.List;
import org.apache.camel.health.HealthCheck.State;

/**
 * What a part of a health check has found.
 *
 * @param reason empty if there is nothing to tell
 */
record Finding(State state, String reason) {
    static final Finding UP = new Finding(State.UP, "");

    static Finding down(String reason) {
        return new Finding(State.DOWN, reason);
    }

    static Finding unknown(String reason) {
        return new Finding(State.UNKNOWN, reason);
    }

    static Finding worst(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparing(
                        finding -> List.of(State.DOWN, State.UNKNOWN, State.UP).indexOf(finding.state)))
                .orElse(UP);
    }
}
