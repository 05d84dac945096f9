package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ContactListener;
import java.time.InstantSource;

/** The events and the streamed messages of one book of contacts, by the clock that the book goes by. */
public final class EventTrack {
    private final Agenda agenda;
    private final ContactLife life;
    private final ContactStreams streams;
    private final InstantSource clock;

    EventTrack(Agenda agenda, ContactLife life, ContactStreams streams, InstantSource clock) {
        this.agenda = agenda;
        this.life = life;
        this.streams = streams;
        this.clock = clock;
    }

    /** What a book of contacts tells of its changes. */
    public ContactListener listener() {
        return ContactListener.both(life, streams);
    }

    /** Begins to tell of this book. */
    public void start(ContactBook contacts) {
        life.follow(contacts);
        streams.follow(contacts);
    }

    void look() {
        agenda.run(clock.instant());
    }
}
