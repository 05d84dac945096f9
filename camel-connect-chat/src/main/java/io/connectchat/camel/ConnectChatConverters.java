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
 * Type converters to the SDK's types, by the same rules as the producer's. Routes can use them to read or change a request
 * before it is sent.
 */
@Converter(generateLoader = true)
public final class ConnectChatConverters {
    private ConnectChatConverters() {}

    /**
     * Converts a map in the API's format.
     *
     * @throws InvalidChatRequestException if a member cannot be read, or this version of the SDK does not have it
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(Map<String, Object> members, @Nullable Exchange exchange)
            throws InvalidChatRequestException {
        return ApiShapes.request(members, exchange);
    }

    /**
     * Converts a JSON object in the API's format.
     *
     * @throws InvalidChatRequestException if a member cannot be read, or this version of the SDK does not have it
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(String json, @Nullable Exchange exchange)
            throws InvalidChatRequestException {
        return ApiShapes.request(json, exchange);
    }

    /** Converts an address: an ARN is a phone number in Amazon Connect, any other text is a telephone number. */
    @Converter
    public static Endpoint toEndpoint(String address) {
        return ApiShapes.endpoint(address);
    }

    /** Converts text to a segment attribute's value. */
    @Converter
    public static SegmentAttributeValue toSegmentAttributeValue(String text) {
        return SegmentAttributeValue.builder().valueString(text).build();
    }

    /** Converts a whole number to a segment attribute's value. */
    @Converter
    public static SegmentAttributeValue toSegmentAttributeValue(Integer number) {
        return SegmentAttributeValue.builder().valueInteger(number).build();
    }
}
