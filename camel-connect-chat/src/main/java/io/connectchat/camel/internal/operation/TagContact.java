package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.MapOf.mapOf;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.flow.Quota;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.TagContactRequest;
import software.amazon.awssdk.services.connect.model.TagContactResponse;

/**
 * Adds tags to a contact, or replaces their values. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_TagContact.html">TagContact</a>.
 */
final class TagContact extends ContactOperation<TagContactRequest, TagContactResponse> {
    TagContact() {
        super(
                request(
                        "TagContact",
                        CONTACT_ID,
                        mapOf("Tags", text().length(0, 256))
                                .required("Set 1 to 6 tags")
                                .header(ConnectChatConstants.TAGS)
                                .option("tag.*")
                                .keyLength(TagRules.KEY_LENGTH)
                                .keys(Owner.AWS, TagRules.KEY)
                                .aws((tags, at) -> TagRules.checkNumber(tags.size(), at))),
                TagContactRequest.class,
                TagContactResponse.class,
                TagContactRequest::builder,
                new Quota(20, 25));
    }

    @Override
    public CompletableFuture<TagContactResponse> call(ConnectAsyncClient client, TagContactRequest request) {
        return client.tagContact(request);
    }
}
