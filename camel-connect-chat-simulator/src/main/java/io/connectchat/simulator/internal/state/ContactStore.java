package io.connectchat.simulator.internal.state;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Where a book's contacts are kept beside its memory. It is called under the book's lock and does not block. */
public interface ContactStore extends AutoCloseable {
    /** The contacts that it has, in the order of their places. */
    SortedMap<Long, Contact> contacts();

    /** Keeps what is now at this place. */
    void put(long place, Contact contact);

    /** Forgets what is at this place. */
    void remove(long place);

    /** Forgets all. */
    void clear();

    /** Done once all changes so far are where they outlive the process; it fails if that can't be. */
    CompletableFuture<Void> kept();

    /** Returns when all is kept, or can't be. */
    @Override
    void close();

    /** Keeps nothing. */
    static ContactStore none() {
        return new ContactStore() {
            @Override
            public SortedMap<Long, Contact> contacts() {
                return new TreeMap<>();
            }

            @Override
            public void put(long place, Contact contact) {
                // The book's own memory is all there is.
            }

            @Override
            public void remove(long place) {
                // As above.
            }

            @Override
            public void clear() {
                // As above.
            }

            @Override
            public CompletableFuture<Void> kept() {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
