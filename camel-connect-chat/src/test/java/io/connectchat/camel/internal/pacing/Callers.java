package io.connectchat.camel.internal.pacing;

import java.util.ArrayList;
import java.util.List;

/** Those who call at a pace, on a virtual clock; they write down who departs. */
final class Callers {
    final VirtualTime time = new VirtualTime();
    final List<Call> departed = new ArrayList<>();

    private final boolean answeredAtOnce;

    Callers(boolean answeredAtOnce) {
        this.answeredAtOnce = answeredAtOnce;
    }

    Pace pace(Quota quota) {
        return new Pace(Tokens.of(quota.bucket(time), time, time), time, time, time::currentTimeNanos);
    }

    List<Call> submit(Pace pace, int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Call call = new Call(departed, answeredAtOnce);
            calls.add(call);
            new Turn(call, List.of(), pace).start();
        }
        return calls;
    }
}
