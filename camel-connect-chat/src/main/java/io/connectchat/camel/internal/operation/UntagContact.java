package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.ListOf.listOf;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.flow.Quota;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.UntagContactRequest;
import software.amazon.awssdk.services.connect.model.UntagContactResponse;

/**
 * Removes tags from a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UntagContact.html">UntagContact</a>.
 */
final class UntagContact extends ContactOperation<UntagContactRequest, UntagContactResponse> {
    UntagContact() {
        super(
                request(
                        "UntagContact",
                        CONTACT_ID,
                        listOf("TagKeys", text().length(1, TagRules.KEY_LENGTH).aws(TagRules.KEY))
                                .required("Set the keys of 1 to 6 tags")
                                .header(ConnectChatConstants.TAG_KEYS)
                                .option("tagKeys")
                                .aws((keys, at) -> TagRules.checkNumber(keys.size(), at))),
                UntagContactRequest.class,
                UntagContactResponse.class,
                UntagContactRequest::builder,
                new Quota(2, 5));
    }

    @Override
    public CompletableFuture<UntagContactResponse> call(ConnectAsyncClient client, UntagContactRequest request) {
        return client.untagContact(request);
    }
}
