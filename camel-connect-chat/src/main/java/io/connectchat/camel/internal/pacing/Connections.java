package io.connectchat.camel.internal.pacing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Bounds the calls that are under way at once; those beyond it wait in the order in which they came, and hold no thread.
 * Without it the SDK fails calls that wait too long for a connection, or too many of them.
 */
final class Connections {
    private final int most;
    private final Executor executor;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int taken;

    /**
     * Makes one with none taken.
     *
     * @param executor runs those who have waited: the one who leaves may be a thread of the SDK's
     */
    Connections(int most, Executor executor) {
        this.most = most;
        this.executor = executor;
    }

    /** Lets a call go on once there is one to take: now, or later on the executor. */
    void enter(Turn turn) {
        synchronized (this) {
            if (taken == most) {
                waiting.add(turn);
                return;
            }
            taken++;
        }
        turn.hasEntered();
    }

    /** Gives one to who has waited longest, or back. */
    void leave() {
        Turn first;
        synchronized (this) {
            first = waiting.poll();
            if (first == null) {
                taken--;
                return;
            }
        }
        executor.execute(first::hasEntered);
    }

    /** Takes those out who must not be sent any more; they have taken none. */
    void expel() {
        List<Turn> expelled = new ArrayList<>();
        synchronized (this) {
            waiting.removeIf(turn -> turn.isStopped() && expelled.add(turn));
        }
        expelled.forEach(turn -> turn.refuse(Turn.stopped()));
    }
}
