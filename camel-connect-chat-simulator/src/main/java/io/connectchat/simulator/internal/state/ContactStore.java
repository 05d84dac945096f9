package io.connectchat.simulator.internal.state;

import java.util.List;

/** Where a book's contacts are kept beside its memory. It is called under the book's lock and does not block. */
public interface ContactStore extends AutoCloseable {
    /** The contacts that it has, in the order of their places. */
    List<Contact> contacts();

    /** Keeps what is now at this place. */
    void put(int place, Contact contact);

    /** Forgets all. */
    void clear();

    /** Returns when all is kept. */
    @Override
    void close();

    /** Keeps nothing. */
    static ContactStore none() {
        return new ContactStore() {
            @Override
            public List<Contact> contacts() {
                return List.of();
            }

            @Override
            public void put(int place, Contact contact) {
                // The book's own memory is all there is.
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
