package io.connectchat.checks.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Camel finds the component's converters by itself. */
class ConvertersTest {
    @Test
    void toTheSdksTypes() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            TypeConverter converter = context.getTypeConverter();

            // When
            var request = converter.mandatoryConvertTo(
                    StartOutboundChatContactRequest.class, Map.of("instanceId", ChatRoutes.INSTANCE));
            Endpoint endpoint = converter.mandatoryConvertTo(Endpoint.class, ChatRoutes.CUSTOMER);

            // Then
            assertThat(request.instanceId()).isEqualTo(ChatRoutes.INSTANCE);
            assertThat(endpoint.type()).isEqualTo(EndpointType.TELEPHONE_NUMBER);
            assertThat(endpoint.address()).isEqualTo(ChatRoutes.CUSTOMER);
        }
    }
}
