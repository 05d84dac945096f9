package io.connectchat.camel.internal.flow;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** An operation's call of one exchange. One of the three ends is called, once, on a thread on which user code may run. */
public interface FlowCall {
    /** Notes on the exchange that the service may be reached from now on. False if Camel has given the exchange up. */
    boolean beforeSend();

    /**
     * Sends it, without waiting for the answer. The future may complete on any thread.
     *
     * @param pacer charged for each attempt after the first, and for each that is throttled; null if nobody counts them
     */
    CompletableFuture<?> send(ConnectAsyncClient client, @Nullable RatePacer pacer);

    /** Sets the reply. What it throws is a failure of the call. */
    void succeeded(@Nullable Object response) throws Exception;

    /** Sets the failure of a call that was sent, or may have been. */
    void failed(Throwable failure);

    /** Sets the reason why it was not sent. */
    void notSent(Throwable reason);
}
