package io.connectchat.benchmarks.contender;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One way to send chats from one thread. */
interface Contender extends AutoCloseable {
    /**
     * Sends one; returns as soon as the caller may send the next.
     *
     * @param answered is told, on any thread, that it has ended: with its failure, or null
     */
    void send(Chat chat, Consumer<@Nullable Throwable> answered) throws Exception;

    @Override
    void close() throws Exception;
}
