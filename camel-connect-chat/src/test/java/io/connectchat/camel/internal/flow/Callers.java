package io.connectchat.camel.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Those who call at a pace, on a virtual clock; they write down who is sent. */
final class Callers {
    private static final int PLACES = 100_000;

    final VirtualTime time = new VirtualTime();
    final List<CompletableFuture<Void>> sent = new ArrayList<>();
    private final Limit connections = new Limit(PLACES);
    private final InFlight inFlight = new InFlight(PLACES, connections);

    RatePacer pacer(Quota quota) {
        return pacer(quota.bucket(time));
    }

    RatePacer pacer(Object bucket) {
        return new RatePacer(bucket, time, time);
    }

    List<CompletableFuture<Void>> submit(RatePacer pacer, int count) {
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<Void> turn = pacer.turn(inFlight);
            turns.add(turn);
            turn.thenRun(() -> sent.add(turn));
        }
        return turns;
    }

    /** How many calls have a place under way. */
    int placesTaken() {
        int free = 0;
        while (connections.tryAcquire()) {
            free++;
        }
        for (int i = 0; i < free; i++) {
            connections.release();
        }
        return PLACES - free;
    }
}
