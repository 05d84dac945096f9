package io.connectchat.camel.internal.pacing;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call: connection by connection, and the pace last, so that a token that has come is used at once. One
 * thread at a time has it in hand.
 */
final class Turn {
    private final Departure departure;
    private final List<Connections> connections;
    private final @Nullable Pace pace;
    private int entered;
    private boolean underWay;

    Turn(Departure departure, List<Connections> connections, @Nullable Pace pace) {
        this.departure = departure;
        this.connections = connections;
        this.pace = pace;
    }

    boolean isStopped() {
        return departure.isStopped();
    }

    void start() {
        if (entered < connections.size()) {
            connections.get(entered).enter(this);
        } else if (pace != null) {
            pace.enter(this);
        } else {
            depart();
        }
    }

    /** Has one of the connections that it waited for. */
    void hasEntered() {
        entered++;
        start();
    }

    void depart() {
        underWay = true;
        if (isStopped()) {
            refuse(stopped());
        } else {
            departure.depart(this::leave);
        }
    }

    void refuse(Throwable reason) {
        leave();
        departure.refuse(reason);
    }

    static RejectedExecutionException stopped() {
        return new RejectedExecutionException("The endpoint has stopped; the exchange was not sent");
    }

    private void leave() {
        if (pace != null && underWay) {
            pace.hasEnded();
        }
        for (int i = 0; i < entered; i++) {
            connections.get(i).leave();
        }
    }
}
