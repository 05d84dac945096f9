package io.connectchat.camel.internal.pacing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A departure that writes down what becomes of it. */
final class Call implements Departure {
    private final List<Call> departed;
    private final boolean answeredAtOnce;

    @Nullable
    Runnable answered;

    @Nullable
    Throwable refusal;

    boolean stopped;

    /** Writes itself down in a list when it departs, and may be answered then and there. */
    Call(List<Call> departed, boolean answeredAtOnce) {
        this.departed = departed;
        this.answeredAtOnce = answeredAtOnce;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public void depart(Runnable whenAnswered) {
        answered = whenAnswered;
        departed.add(this);
        if (answeredAtOnce) {
            whenAnswered.run();
        }
    }

    @Override
    public void refuse(Throwable reason) {
        refusal = reason;
    }
}
