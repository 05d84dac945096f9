package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.EventDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has events delivered as well as it was told. Used by one thread. */
final class Deliveries {
    /** What is known of a contact until its last event. */
    private static final class Course {
        private final long place;
        private int events;
        private @Nullable Runnable overtaken;

        Course(long place) {
            this.place = place;
        }
    }

    private final EventDelivery delivery;
    private final Agenda agenda;
    private final Consumer<String> out;
    private final Map<String, Course> courses = new HashMap<>();
    private Course afterTheEnd = new Course(-1);
    private long contacts;

    Deliveries(EventDelivery delivery, Agenda agenda, Consumer<String> out) {
        this.delivery = delivery;
        this.agenda = agenda;
        this.out = out;
    }

    /** A contact's events are to come. */
    void begin(String contactId) {
        courses.put(contactId, new Course(contacts++));
    }

    void deliver(EventType type, String contactId, Instant at, String event) {
        Course course = courses.getOrDefault(contactId, afterTheEnd);
        Fate fate = Fate.of(delivery, course.place, course.events++);
        Runnable earlier = course.overtaken;
        course.overtaken = null;
        Runnable deliver = () -> deliver(event, at, fate.delays());
        if (fate.overtaken() && earlier == null && type.isFollowed()) {
            course.overtaken = deliver;
            return;
        }
        deliver.run();
        if (earlier != null) {
            earlier.run();
        }
        if (type == EventType.COMPLETED) {
            courses.remove(contactId);
        }
    }

    private void deliver(String event, Instant at, List<Duration> delays) {
        for (Duration delay : delays) {
            if (delay.isZero()) {
                out.accept(event);
            } else {
                agenda.at(at.plus(delay), () -> out.accept(event));
            }
        }
    }

    /** Begins anew, with the first choices. */
    void clear() {
        courses.clear();
        afterTheEnd = new Course(-1);
        contacts = 0;
    }
}
