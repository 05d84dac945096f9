package io.connectchat.camel.internal.insight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The worst state, with the reasons of all that are in it. */
    static Finding worst(List<Finding> findings) {
        State worst = Stream.of(State.DOWN, State.UNKNOWN)
                .filter(state -> findings.stream().anyMatch(finding -> finding.state == state))
                .findFirst()
                .orElse(State.UP);
        return new Finding(
                worst,
                findings.stream()
                        .filter(finding -> finding.state == worst)
                        .map(Finding::reason)
                        .collect(Collectors.joining(". ")));
    }
}
