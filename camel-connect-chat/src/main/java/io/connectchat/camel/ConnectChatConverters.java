package io.connectchat.camel;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.internal.operation.ApiShapes;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/**
 * Camel's conversions to the SDK's types, as the producer reads them itself: for routes that look at a request, or
 * change it, before it is sent.
 */
@Converter(generateLoader = true)
public final class ConnectChatConverters {
    private ConnectChatConverters() {}

    /**
     * A request in the API's own shape.
     *
     * @throws InvalidChatRequestException if a member can't be read, or has no place in this SDK's request
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(Map<String, Object> members, @Nullable Exchange exchange)
            throws InvalidChatRequestException {
        return ApiShapes.request(members, exchange);
    }

    /**
     * A request from a JSON object in the API's own shape.
     *
     * @throws InvalidChatRequestException if it is no such object, or a member has no place in this SDK's request
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(String json, @Nullable Exchange exchange)
            throws InvalidChatRequestException {
        return ApiShapes.request(json, exchange);
    }

    /** An endpoint from its address: an ARN is a number of Amazon Connect, anything else a telephone number. */
    @Converter
    public static Endpoint toEndpoint(String address) {
        return ApiShapes.endpoint(address);
    }

    /** A segment attribute's value that is text. */
    @Converter
    public static SegmentAttributeValue toSegmentAttributeValue(String text) {
        return SegmentAttributeValue.builder().valueString(text).build();
    }

    /** A segment attribute's value that is a whole number. */
    @Converter
    public static SegmentAttributeValue toSegmentAttributeValue(Integer number) {
        return SegmentAttributeValue.builder().valueInteger(number).build();
    }
}
