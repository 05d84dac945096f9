package io.connectchat.simulator.internal.cli;

import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import io.connectchat.simulator.EventDelivery;
import io.connectchat.simulator.EventTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of contact events. */
final class EventOptions {
    @Option(
            names = "--events-sqs",
            paramLabel = "URL",
            description =
                    "Send contact events to this queue of SQS, by its URL; repeat it for more. Requests are signed with"
                            + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment, if they are set.")
    private URI[] queues = {};

    @Option(
            names = "--events-webhook",
            paramLabel = "URL",
            description = "Post contact events to this URL; repeat it for more.")
    private URI[] webhooks = {};

    @Option(
            names = "--events-file",
            paramLabel = "FILE",
            description = "Append contact events to this file, one a line; repeat it for more.")
    private Path[] files = {};

    @Option(
            names = "--events-delivery",
            paramLabel = "HOW",
            converter = DeliveryForm.class,
            description = "How badly contact events are delivered, such as"
                    + " late=0.2,late-by=5s,twice=0.1,out-of-order=0.3,lost=0.05,seed=42: how likely an event is late (and by"
                    + " how much at most), comes twice, after the next one of its contact, or never. Each may be left out."
                    + " Default: each event comes once, at its time.")
    private EventDelivery delivery = EventDelivery.reliable();

    @Option(
            names = "--answered-queue",
            paramLabel = "ID",
            description =
                    "The ID of the queue that contact flows pass a chat to whose customer has answered. Without it they pass"
                            + " it to none.")
    private @Nullable String answeredQueue;

    @Option(
            names = "--streaming-endpoint",
            paramLabel = "ARN=URL",
            description =
                    "Post the messages of chats to this URL that StartContactStreaming has sent to the topic of this ARN, as"
                            + " Amazon SNS posts them; repeat it for more. Topics without a URL do not exist.")
    private Map<String, URI> streamingEndpoints = Map.of();

    void apply(ConnectSimulatorBuilder settings) {
        streamingEndpoints.forEach(settings::streamingEndpoint);
        AccessKey key = key(System.getenv());
        List<EventTarget> targets = new ArrayList<>();
        for (URI queue : queues) {
            targets.add(key == null ? EventTarget.sqs(queue) : EventTarget.sqs(queue, key));
        }
        for (URI webhook : webhooks) {
            targets.add(EventTarget.webhook(webhook));
        }
        for (Path file : files) {
            targets.add(EventTarget.file(file));
        }
        settings.events(targets.toArray(EventTarget[]::new)).eventDelivery(delivery);
        if (answeredQueue != null) {
            settings.answeredQueue(answeredQueue);
        }
    }

    private static @Nullable AccessKey key(Map<String, String> environment) {
        String id = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        return id == null || secret == null ? null : new AccessKey(id, secret, environment.get("AWS_SESSION_TOKEN"));
    }
}
