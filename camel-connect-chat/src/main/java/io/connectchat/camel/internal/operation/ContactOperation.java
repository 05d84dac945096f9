package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.matching;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.schema.ConnectArn;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.schema.Text;
import java.net.ProtocolException;
import java.util.function.Supplier;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.ConnectResponse;

/**
 * An operation on a contact: a request that names the instance and the contact, and a reply that may set the body.
 *
 * @param <Q> the SDK's request
 * @param <R> the SDK's response
 */
abstract class ContactOperation<Q extends ConnectRequest, R extends ConnectResponse> implements ApiOperation<Q, R> {
    /** The API's names of the member that names the contact. */
    static final String CONTACT_ID = "ContactId";

    static final String INITIAL_CONTACT_ID = "InitialContactId";

    private final Structure schema;
    private final Class<Q> requestType;
    private final Class<R> responseType;
    private final Supplier<? extends ConnectRequest.Builder> newRequest;
    private final Quota quota;

    /** @param quota AWS's default, before an account asks for more */
    ContactOperation(
            Structure schema,
            Class<Q> requestType,
            Class<R> responseType,
            Supplier<? extends ConnectRequest.Builder> newRequest,
            Quota quota) {
        this.schema = schema;
        this.requestType = requestType;
        this.responseType = responseType;
        this.newRequest = newRequest;
        this.quota = quota;
    }

    /** A request of the instance, the contact and what else an operation takes. */
    static Structure request(String operation, String contactMember, Member<?, ?>... others) {
        return structure(operation)
                .of(instanceId(), contactId(contactMember))
                .of(others)
                .asRequest();
    }

    private static Text instanceId() {
        return text("InstanceId")
                .required("Name the instance in the endpoint's URI")
                .header(ConnectChatConstants.INSTANCE_ID)
                .option("instanceId")
                .idOrArn("instance")
                .length(1, 100)
                .inferred(matching(
                        id -> !ConnectArn.isArn(id),
                        "must be the ID or the ARN of an instance",
                        "Use the instance's ID, or its ARN that ends in instance/ID"));
    }

    private static Text contactId(String member) {
        return text(member)
                .required("Set the header that a started chat's reply has set")
                .header(ConnectChatConstants.CONTACT_ID)
                .option("contactId")
                .length(1, 256);
    }

    /** What the reply tells, which becomes the body; null where the operation is a command. */
    @Nullable
    Object answer(R response) throws ProtocolException {
        return null;
    }

    @Override
    public final Structure schema() {
        return schema;
    }

    @Override
    public final Class<Q> requestType() {
        return requestType;
    }

    @Override
    public final ConnectRequest.Builder newRequest() {
        return newRequest.get();
    }

    @Override
    public final @Nullable Object pace(ConnectFlowConfiguration options) {
        return options.isPaceOtherOperations() ? quota : null;
    }

    @Override
    public void reply(Message message, @Nullable Object response) throws ProtocolException {
        if (!responseType.isInstance(response)) {
            throw notOfThisOperation();
        }
        Object answer = answer(responseType.cast(response));
        if (answer != null) {
            message.setBody(answer);
        }
    }

    final ProtocolException notOfThisOperation() {
        return new ProtocolException("The answer may not come from Amazon Connect: it is not a reply to "
                + schema.name() + ". See which proxy or uriEndpointOverride the call went to");
    }
}
