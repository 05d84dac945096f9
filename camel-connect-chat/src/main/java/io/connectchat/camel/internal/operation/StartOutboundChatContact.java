package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/**
 * Starts an outbound chat. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">StartOutboundChatContact</a>.
 */
final class StartOutboundChatContact
        implements ApiOperation<StartOutboundChatContactRequest, StartOutboundChatContactResponse> {
    /** Of the whole process: a contact's ID is unique. */
    private static final KnownContacts KNOWN = new KnownContacts();

    @Override
    public Structure schema() {
        return OutboundChatRequest.REQUEST;
    }

    @Override
    public @Nullable Object pace(ConnectFlowConfiguration options) {
        Double rate = options.getRequestsPerSecond();
        return rate == null ? options.getRateLimiter() : Quota.of(rate, options.getBurst());
    }

    @Override
    public boolean takesClientToken() {
        return true;
    }

    @Override
    public Member<?, ?> textMember() {
        return OutboundChatRequest.CONTENT;
    }

    @Override
    public Class<StartOutboundChatContactRequest> requestType() {
        return StartOutboundChatContactRequest.class;
    }

    @Override
    public ConnectRequest.Builder newRequest() {
        return StartOutboundChatContactRequest.builder();
    }

    @Override
    public CompletableFuture<StartOutboundChatContactResponse> call(
            ConnectAsyncClient client, StartOutboundChatContactRequest request) {
        return client.startOutboundChatContact(request);
    }

    /** Sets the contact's ID. Without one, nobody may have been reached. */
    @Override
    public void reply(Message message, @Nullable Object response) throws ProtocolException {
        if (!(response instanceof StartOutboundChatContactResponse started)
                || started.contactId() == null
                || started.contactId().isEmpty()) {
            throw new ProtocolException(
                    "The answer may not come from Amazon Connect: it has no ContactId. See which proxy"
                            + " or uriEndpointOverride the call went to. Another try repeats the client token, so it starts no second"
                            + " chat, unless clientTokenStrategy is none");
        }
        message.setHeader(ConnectChatConstants.CONTACT_ID, started.contactId());
        if (!KNOWN.add(started.contactId())) {
            message.setHeader(ConnectChatConstants.REPEATED, true);
        }
    }

    @Override
    public @Nullable String warning(Document request) {
        return MessageRules.mayNotBeCarried(request)
                ? "The ContentType of the first message is not text/plain. SMS and WhatsApp carry only text/plain in other"
                        + " messages, so this one may not arrive (our conclusion, not AWS's rule)."
                : null;
    }
}
