package io.connectchat.simulator.internal.state;

import java.util.SortedMap;
import java.util.TreeMap;

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

    /** Returns when all is kept. */
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
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
