package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
     * The same, with the calls that the answer asks for.
     *
     * @param turn completes when a further call may be sent
     */
    default CompletableFuture<R> call(ConnectAsyncClient client, Q request, Supplier<CompletableFuture<Void>> turn) {
        return call(client, request);
    }

    /**
     * Sets what a reply tells: headers, or the body of a query.
     *
     * @param response null, or of another type, if a stand-in for a client or for the service answers so
     * @throws ProtocolException if the answer is none of this operation's
     */
    void reply(Message message, @Nullable Object response) throws ProtocolException;

    /** The pace that an endpoint's options set for its calls: a bucket or a {@link Quota}; null for none. */
    @Nullable
    Object pace(ConnectFlowConfiguration options);

    /** What is to be said of a request that is sent all the same; null if nothing. */
    default @Nullable String warning(Document request) {
        return null;
    }
}
