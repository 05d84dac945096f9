package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, in the order of their arrival; the oldest is forgotten when the journal is full. */
public final class Journal {
    private final int limit;
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    /** @param limit how many requests are kept; 0 keeps none */
    public Journal(int limit) {
        this.limit = limit;
    }

    /** Adds the newest request. */
    public synchronized void append(RecordedRequest request) {
        requests.addLast(request);
        if (requests.size() > limit) {
            requests.removeFirst();
        }
    }

    /** The requests kept, newest last. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Forgets all. */
    public synchronized void clear() {
        requests.clear();
    }
}
