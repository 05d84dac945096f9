package io.connectchat.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where contact events are sent, in the form in which Amazon EventBridge delivers them.
 *
 * @see ConnectSimulatorBuilder#events(EventTarget...)
 */
public sealed interface EventTarget {
    /**
     * A queue of SQS, with requests that are not signed: ElasticMQ and others like it take them.
     *
     * @param queueUrl the queue's URL, such as {@code http://127.0.0.1:9324/000000000000/contact-events}
     * @throws IllegalArgumentException if it is no URL of HTTP, or holds credentials
     */
    static EventTarget sqs(URI queueUrl) {
        return new SqsQueue(queueUrl, null);
    }

    /**
     * A queue of SQS, with signed requests. The Region is that of the URL; it is {@code us-east-1} for a host that is not AWS's.
     *
     * @param queueUrl the queue's URL
     * @param key the credentials to sign with
     * @throws IllegalArgumentException if it is no URL of HTTP, or holds credentials
     */
    static EventTarget sqs(URI queueUrl, AccessKey key) {
        return new SqsQueue(queueUrl, Objects.requireNonNull(key, "key"));
    }

    /**
     * A server that each event is posted to as {@code application/json}.
     *
     * @throws IllegalArgumentException if it is no URL of HTTP, or holds credentials
     */
    static EventTarget webhook(URI url) {
        return new Webhook(url);
    }

    /** A file that each event is appended to, as one line of JSON. */
    static EventTarget file(Path file) {
        return new NdjsonFile(file);
    }

    /**
     * A queue of SQS.
     *
     * @param url the queue's URL
     * @param key the credentials that requests are signed with, or {@code null} if they are not
     */
    record SqsQueue(URI url, @Nullable AccessKey key) implements EventTarget {
        /** Checks the URL. */
        public SqsQueue {
            HttpUrl.require(url, "a target of contact events");
        }
    }

    /**
     * A server.
     *
     * @param url where events are posted to
     */
    record Webhook(URI url) implements EventTarget {
        /** Checks the URL. */
        public Webhook {
            HttpUrl.require(url, "a target of contact events");
        }
    }

    /**
     * A file.
     *
     * @param path its path; the folder must exist
     */
    record NdjsonFile(Path path) implements EventTarget {
        /** Checks that there is one. */
        public NdjsonFile {
            Objects.requireNonNull(path, "path");
        }
    }
}
