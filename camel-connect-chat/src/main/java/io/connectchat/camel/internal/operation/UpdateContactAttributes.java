package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.MapOf.mapOf;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.flow.Quota;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.UpdateContactAttributesRequest;
import software.amazon.awssdk.services.connect.model.UpdateContactAttributesResponse;

/**
 * Adds or replaces attributes of a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html">UpdateContactAttributes</a>.
 */
final class UpdateContactAttributes
        extends ContactOperation<UpdateContactAttributesRequest, UpdateContactAttributesResponse> {
    UpdateContactAttributes() {
        super(
                request(
                        "UpdateContactAttributes",
                        INITIAL_CONTACT_ID,
                        mapOf("Attributes", text().length(0, OutboundChatRequest.ATTRIBUTE_LENGTH))
                                .required("Set the attributes that change")
                                .header(ConnectChatConstants.ATTRIBUTES)
                                .option("attribute.*")
                                .keyLength(OutboundChatRequest.ATTRIBUTE_LENGTH)
                                .keys(Owner.AWS, OutboundChatRequest.ATTRIBUTE_KEY)
                                .aws(MessageRules.maxBytesInAll(32_768))),
                UpdateContactAttributesRequest.class,
                UpdateContactAttributesResponse.class,
                UpdateContactAttributesRequest::builder,
                new Quota(10, 15));
    }

    @Override
    public CompletableFuture<UpdateContactAttributesResponse> call(
            ConnectAsyncClient client, UpdateContactAttributesRequest request) {
        return client.updateContactAttributes(request);
    }
}
