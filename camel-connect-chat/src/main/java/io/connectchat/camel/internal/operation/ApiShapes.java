package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.internal.client.TemplateMember;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.ChatRequestMapper;
import io.connectchat.camel.internal.request.Problems;
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
        Problems problems = new Problems();
        ChatRequest request = ChatRequestMapper.ofObject(object, problems);
        StartOutboundChatContactRequest.Builder sdkRequest = request.builder();
        if (request.template() != null && !TemplateMember.setTyped(sdkRequest, request.template())) {
            problems.addUnknownToSdk("InitialTemplatedSystemMessage");
        }
        if (!problems.isEmpty()) {
            throw new InvalidChatRequestException(exchange, problems.violations());
        }
        return sdkRequest.build();
    }

    /** An endpoint by what its address looks like. */
    public static Endpoint endpoint(String address) {
        EndpointType type =
                address.startsWith("arn:") ? EndpointType.CONNECT_PHONENUMBER_ARN : EndpointType.TELEPHONE_NUMBER;
        return Endpoint.builder().type(type).address(address).build();
    }
}
