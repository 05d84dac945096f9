package io.connectchat.camel.internal.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Queue;

/** A queue that never runs empty until it is closed; what was taken and not done comes back, as a broker delivers again. */
final class Work {
    private final Queue<Integer> givenBack = new ArrayDeque<>();
    private boolean closed;
    private int offered;

    /** The next message, if there is one. */
    OptionalInt take() {
        Integer again = givenBack.poll();
        if (again != null) {
            return OptionalInt.of(again);
        }
        return closed ? OptionalInt.empty() : OptionalInt.of(offered++);
    }

    void giveBack(Collection<Integer> messages) {
        givenBack.addAll(messages);
    }

    /** Nothing new comes any more. */
    void close() {
        closed = true;
    }

    /** How many different messages have been taken. */
    int offered() {
        return offered;
    }
}
