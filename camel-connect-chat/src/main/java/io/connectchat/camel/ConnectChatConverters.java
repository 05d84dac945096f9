package io.connectchat.camel;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.internal.operation.ApiShapes;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
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
     * @throws TypeConversionException if a member cannot be read, or this version of the SDK does not have it; its cause
     *     is an {@link InvalidChatRequestException}
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(Map<String, Object> members, @Nullable Exchange exchange) {
        return request(members, exchange);
    }

    /**
     * Converts a JSON object in the API's format.
     *
     * @throws TypeConversionException if a member cannot be read, or this version of the SDK does not have it; its cause
     *     is an {@link InvalidChatRequestException}
     */
    @Converter
    public static StartOutboundChatContactRequest toRequest(String json, @Nullable Exchange exchange) {
        return request(json, exchange);
    }

    private static StartOutboundChatContactRequest request(Object object, @Nullable Exchange exchange) {
        try {
            return ApiShapes.request(object, exchange);
        } catch (InvalidChatRequestException e) {
            throw new FailedConversion(e);
        }
    }

    /** Camel quotes the value, which is a customer's data, in any other exception. */
    private static final class FailedConversion extends TypeConversionException {
        private static final long serialVersionUID = 1L;

        private final String text;

        @SuppressWarnings("NullAway") // Camel's constructor takes no value as well, though it does not say so
        FailedConversion(InvalidChatRequestException cause) {
            super(null, StartOutboundChatContactRequest.class, cause);
            text = String.valueOf(cause.getMessage());
        }

        @Override
        public String getMessage() {
            return text;
        }
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
