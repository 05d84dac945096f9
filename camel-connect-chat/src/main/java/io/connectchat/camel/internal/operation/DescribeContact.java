package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.flow.Quota;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.DescribeContactRequest;
import software.amazon.awssdk.services.connect.model.DescribeContactResponse;

/**
 * Tells what became of a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html">DescribeContact</a>.
 */
final class DescribeContact extends ContactOperation<DescribeContactRequest, DescribeContactResponse> {
    DescribeContact() {
        super(
                request("DescribeContact", CONTACT_ID),
                DescribeContactRequest.class,
                DescribeContactResponse.class,
                DescribeContactRequest::builder,
                new Quota(10, 15));
    }

    @Override
    public CompletableFuture<DescribeContactResponse> call(ConnectAsyncClient client, DescribeContactRequest request) {
        return client.describeContact(request);
    }

    @Override
    Contact answer(DescribeContactResponse response) throws ProtocolException {
        if (response.contact() == null) {
            throw notOfThisOperation();
        }
        return response.contact();
    }
}
