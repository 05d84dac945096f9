package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.schema.Structure;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.DescribeContactRequest;
import software.amazon.awssdk.services.connect.model.DescribeContactResponse;

/**
 * Tells what became of a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html">DescribeContact</a>.
 */
final class DescribeContact implements ApiOperation<DescribeContactRequest, DescribeContactResponse> {
    private static final Structure REQUEST = ContactRequest.of("DescribeContact");

    @Override
    public Structure schema() {
        return REQUEST;
    }

    @Override
    public Class<DescribeContactRequest> requestType() {
        return DescribeContactRequest.class;
    }

    @Override
    public ConnectRequest.Builder newRequest() {
        return DescribeContactRequest.builder();
    }

    @Override
    public CompletableFuture<DescribeContactResponse> call(ConnectAsyncClient client, DescribeContactRequest request) {
        return client.describeContact(request);
    }
    /** Sets the contact as the body, in the SDK's type. */
    @Override
    public void reply(Message message, @Nullable Object response) throws ProtocolException {
        if (!(response instanceof DescribeContactResponse described) || described.contact() == null) {
            throw new ProtocolException("The answer has no Contact, so that it may not be Amazon Connect's: see"
                    + " which proxy or uriEndpointOverride the call went to");
        }
        message.setBody(described.contact());
    }
}
