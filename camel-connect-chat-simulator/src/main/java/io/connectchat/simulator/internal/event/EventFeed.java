package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.EventDelivery;
import io.connectchat.simulator.EventTarget;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends contact events to targets, and what is said in chats to topics, as the simulator's clock goes on. The clock may be one that a test moves, and does not tell
 * when: so it is looked at often.
 */
public final class EventFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final int MILLIS_BETWEEN_LOOKS = 10;

    private final EventDelivery delivery;
    private final EventJson form;
    private final List<Outbox> outboxes = new ArrayList<>();
    private final List<Outbox> targetBoxes;
    private final Map<String, Outbox> topics = new HashMap<>();
    private final List<EventTrack> tracks = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looks;
    private boolean told;

    /**
     * Makes one that sends what its {@linkplain #track tracks} tell.
     *
     * @param targets where events are sent
     * @param delivery how well
     * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
     * @param streamingEndpoints where the messages of chats are sent that are streamed, by the ARNs of topics
     * @throws UncheckedIOException if a file can't be written to
     */
    public EventFeed(
            List<EventTarget> targets,
            EventDelivery delivery,
            @Nullable String answeredQueue,
            Map<String, URI> streamingEndpoints) {
        this.delivery = delivery;
        this.form = new EventJson(answeredQueue);
        List<Sink> sinks = new ArrayList<>();
        try {
            targets.forEach(target -> sinks.add(sink(target)));
        } catch (UncheckedIOException e) {
            sinks.forEach(Sink::close);
            throw e;
        }
        sinks.forEach(sink -> outboxes.add(new Outbox(sink, Outbox.MOST_WAITING)));
        targetBoxes = List.copyOf(outboxes);
        streamingEndpoints.forEach(
                (arn, url) -> topics.put(arn, new Outbox(new TopicSink(arn, url), Outbox.MOST_WAITING)));
        outboxes.addAll(topics.values());
        looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "connect-events");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private static Sink sink(EventTarget target) {
        if (target instanceof EventTarget.SqsQueue queue) {
            return new SqsSink(queue);
        }
        if (target instanceof EventTarget.Webhook webhook) {
            return new WebhookSink(webhook.url());
        }
        return new FileSink(((EventTarget.NdjsonFile) target).path());
    }

    /**
     * A track for one book of contacts.
     *
     * @param clock tells when an event is due
     */
    public EventTrack track(InstantSource clock) {
        Agenda agenda = new Agenda();
        Deliveries deliveries =
                new Deliveries(delivery, agenda, event -> targetBoxes.forEach(outbox -> outbox.add(event)));
        EventTrack track = new EventTrack(
                agenda,
                new ContactLife(agenda, deliveries, form, clock),
                new ContactStreams(agenda, topics, clock),
                clock);
        tracks.add(track);
        return track;
    }

    /** Sends nothing more of this one. */
    public void end(EventTrack track) {
        tracks.remove(track);
    }

    private void look() {
        tracks.forEach(this::look);
    }

    private void look(EventTrack track) {
        try {
            track.look();
        } catch (RuntimeException e) {
            if (!told) {
                told = true;
                LOG.error("A contact event could not be made, and is lost. This is told once.", e);
            }
        }
    }

    /** Sends what has happened, for a short time; then its threads end. */
    @Override
    public void close() {
        looks.shutdown();
        try {
            if (looks.awaitTermination(1, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outboxes.forEach(Outbox::close);
    }
}
