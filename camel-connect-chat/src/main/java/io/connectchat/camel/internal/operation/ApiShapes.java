package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.RequestReader;
import io.connectchat.camel.internal.request.SdkFields;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Reads the API's own shapes outside a call: for Camel's type converters. */
public final class ApiShapes {
    private ApiShapes() {}

    /** The SDK's request from an object in the API's shape. */
    public static StartOutboundChatContactRequest request(Object object, @Nullable Exchange exchange)
            throws InvalidChatRequestException {
        ApiOperation<?, ?> operation = Operations.of(Operation.startOutboundChatContact);
        Violations violations = new Violations(operation.schema().name());
        Document document = RequestReader.ofObject(operation.schema(), object, violations);
        StartOutboundChatContactRequest.Builder request = StartOutboundChatContactRequest.builder();
        for (String lacking : SdkFields.fill(request, document.plain()).keySet()) {
            violations.add(
                    lacking,
                    "is not a member of this SDK's request",
                    Origin.BODY.name(),
                    "Send the body without the conversion: the producer supports the member",
                    Owner.ENDPOINT);
        }
        if (!violations.isEmpty()) {
            throw new InvalidChatRequestException(exchange, violations.list());
        }
        return request.build();
    }

    /** An endpoint by what its address looks like. */
    public static Endpoint endpoint(String address) {
        EndpointType type =
                address.startsWith("arn:") ? EndpointType.CONNECT_PHONENUMBER_ARN : EndpointType.TELEPHONE_NUMBER;
        return Endpoint.builder().type(type).address(address).build();
    }
}
