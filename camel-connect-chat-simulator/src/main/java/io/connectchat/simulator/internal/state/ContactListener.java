package io.connectchat.simulator.internal.state;

/** Hears of what is done to the contacts of a book. It is called under the book's lock and must not block. */
public interface ContactListener {
    /** A contact was started. */
    void started(Contact contact);

    /** A contact is another than before. */
    void changed(Contact before, Contact after);

    /** All contacts were forgotten. */
    void cleared();

    /** Hears of nothing. */
    static ContactListener none() {
        return new ContactListener() {
            @Override
            public void started(Contact contact) {
                // Nobody listens.
            }

            @Override
            public void changed(Contact before, Contact after) {
                // As above.
            }

            @Override
            public void cleared() {
                // As above.
            }
        };
    }
}
