package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.RecordedRequest;
import java.util.List;
import java.util.function.Predicate;

/** The newest requests, in the order of their arrival; the oldest is forgotten when the journal is full. */
public final class Journal {
    private final int limit;
    private Newest<RecordedRequest> requests;

    /** @param limit how many requests are kept; 0 keeps none */
    public Journal(int limit) {
        this.limit = limit;
        this.requests = new Newest<>(limit, 0);
    }

    /** Adds the newest request. */
    public synchronized void append(RecordedRequest request) {
        if (limit > 0) {
            requests.add(request);
        }
    }

    /** The requests kept, newest last. */
    public synchronized List<RecordedRequest> requests() {
        return requests.all();
    }

    /**
     * The requests before a place that are wanted, newest first.
     *
     * @param before the place behind the first to be given; places count from 0 in the order of arrival
     * @param most how many at most
     */
    public synchronized Page<RecordedRequest> newestBefore(long before, int most, Predicate<RecordedRequest> wanted) {
        return requests.before(before, most, wanted);
    }

    /** The place that the next request gets: it tells whether there are new ones. */
    public synchronized long end() {
        return requests.end();
    }

    /** Forgets all. The places go on, so that a reader of pages notices. */
    public synchronized void clear() {
        requests = new Newest<>(limit, requests.end());
    }
}
