package io.connectchat.camel.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Those who call at a pace, on a virtual clock; they write down who is sent. */
final class Callers {
    final VirtualTime time = new VirtualTime();
    final List<CompletableFuture<Void>> sent = new ArrayList<>();
    final Limit underWay = new Limit(Integer.MAX_VALUE);

    RatePacer pacer(Quota quota) {
        return new RatePacer(Tokens.of(quota.bucket(time), time, time), time);
    }

    List<CompletableFuture<Void>> submit(RatePacer pacer, int count) {
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<Void> turn = pacer.turn(underWay);
            turns.add(turn);
            turn.thenRun(() -> sent.add(turn));
        }
        return turns;
    }
}
