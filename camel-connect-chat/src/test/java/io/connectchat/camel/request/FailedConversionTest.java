package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectchat.camel.api.InvalidChatRequestException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Camel puts the value into the exception of a conversion that has failed, unless the exception is its own. */
@DisplayName("A conversion to the SDK's request that fails")
class FailedConversionTest {
    private static final String NUMBER = "+15550134";

    static Stream<Object> wrong() {
        return Stream.of(
                "{\"DestinationEndpoint\":{\"Address\":\"" + NUMBER + "\"},\"NoMember\":1}",
                "{\"DestinationEndpoint\":{\"Address\":\"" + NUMBER + "\"}",
                Map.of("DestinationEndpoint", Map.of("Address", NUMBER), "NoMember", 1));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    @DisplayName("says what is wrong, and shows nothing of the value")
    void saysNothingOfTheValue(Object value) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            // When
            Throwable failure = catchThrowable(() -> context.getTypeConverter()
                    .mandatoryConvertTo(StartOutboundChatContactRequest.class, new DefaultExchange(context), value));

            // Then
            assertThat(failure)
                    .isInstanceOf(RuntimeCamelException.class)
                    .isInstanceOf(TypeConversionException.class)
                    .hasCauseInstanceOf(InvalidChatRequestException.class)
                    .hasMessageContaining("The request was not sent");
            assertThat(failure).satisfies(thrown -> {
                for (Throwable each = thrown; each != null; each = each.getCause()) {
                    assertThat(each.toString()).doesNotContain("15550134");
                }
            });
        }
    }
}
