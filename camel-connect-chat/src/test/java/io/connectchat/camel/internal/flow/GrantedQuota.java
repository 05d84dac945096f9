package io.connectchat.camel.internal.flow;

/** What AWS grants, written from its documentation: a bucket that holds the burst and is refilled at the rate. */
final class GrantedQuota {
    private final double perNano;
    private final int burst;
    private double tokens;
    private long last;
    private int arrived;
    private int refused;

    GrantedQuota(double requestsPerSecond, int burst, long now) {
        this.perNano = requestsPerSecond / 1e9;
        this.burst = burst;
        this.tokens = burst;
        this.last = now;
    }

    /** A request arrives, no earlier than the one before; whether it is served. */
    boolean arrive(long now) {
        tokens = Math.min(burst, tokens + (now - last) * perNano);
        last = now;
        arrived++;
        if (tokens >= 1) {
            tokens--;
            return true;
        }
        refused++;
        return false;
    }

    int arrived() {
        return arrived;
    }

    int refused() {
        return refused;
    }
}
