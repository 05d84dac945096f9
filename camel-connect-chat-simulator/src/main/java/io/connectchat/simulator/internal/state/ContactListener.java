package io.connectchat.simulator.internal.state;

/** Hears of what is done to the contacts of a book. It is called under the book's lock and must not block. */
public interface ContactListener {
    /** A contact was started. */
    void started(Contact contact);

    /** A contact is another than before. */
    void changed(Contact before, Contact after);

    /** All contacts were forgotten. */
    void cleared();

    /** Has both hear of all. */
    static ContactListener both(ContactListener first, ContactListener second) {
        return new ContactListener() {
            @Override
            public void started(Contact contact) {
                first.started(contact);
                second.started(contact);
            }

            @Override
            public void changed(Contact before, Contact after) {
                first.changed(before, after);
                second.changed(before, after);
            }

            @Override
            public void cleared() {
                first.cleared();
                second.cleared();
            }
        };
    }

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
