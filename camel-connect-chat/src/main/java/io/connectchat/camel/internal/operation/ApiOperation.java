package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectRequest;

/**
 * An operation of the API: what it is asked, how the client is called, and what its reply sets.
 *
 * @param <Q> the SDK's request
 * @param <R> the SDK's response
 */
public interface ApiOperation<Q extends ConnectRequest, R> {
    /** What a request looks like. Its name is the API's name of the operation. */
    Structure schema();

    /** Whether a request carries a client token, which makes a repeated call do nothing. */
    default boolean takesClientToken() {
        return false;
    }

    /** The member that a body sets which is text; null if such a body is not read. */
    default @Nullable Member<?, ?> textMember() {
        return null;
    }

    Class<Q> requestType();

    /** A builder of the SDK's request. */
    ConnectRequest.Builder newRequest();

    CompletableFuture<R> call(ConnectAsyncClient client, Q request);

    /**
     * Sets what a reply tells: headers, or the body of a query.
     *
     * @param response null, or of another type, if a stand-in for a client or for the service answers so
     * @throws ProtocolException if the answer is none of this operation's
     */
    void reply(Message message, @Nullable Object response) throws ProtocolException;

    /** The name of the quota that AWS counts its calls by. */
    default String quota() {
        return schema().name();
    }

    /** Whether <code>requestsPerSecond</code>, <code>burst</code> and <code>rateLimiter</code> speak of its quota. */
    default boolean isPaced() {
        return false;
    }

    /** What is to be said of a request that is sent all the same; null if nothing. */
    default @Nullable String warning(Document request) {
        return null;
    }
}
