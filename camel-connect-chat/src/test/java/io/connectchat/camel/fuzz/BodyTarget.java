package io.connectchat.camel.fuzz;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.internal.operation.ApiCall;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.token.ExplicitTokens;
import io.connectchat.camel.internal.violation.Violations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Any bytes as a message: out comes a request that is as the endpoint pins it, or what is wrong; never anything else. */
final class BodyTarget {
    private static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    private static final String FLOW = "87654321-4321-4321-4321-210987654321";
    private static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";

    private static final List<String> HEADERS = List.of(
            ConnectChatConstants.SEGMENT_ATTRIBUTES,
            ConnectChatConstants.ATTRIBUTES,
            ConnectChatConstants.DESTINATION_ENDPOINT,
            ConnectChatConstants.CUSTOM_ATTRIBUTES);

    private BodyTarget() {}

    /** @param input the first byte chooses the form in which the others come */
    static void take(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int form = Byte.toUnsignedInt(input[0]);
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        ConnectChatConfiguration options = options(BodyAs.values()[form % BodyAs.values().length]);

        Violations problems = new Violations("StartOutboundChatContact");
        Document document = Mapping.reader(options, problems).read(exchange(form, bytes), problems);
        DocumentCheck.ofRequest(Mapping.schema(), document, true, problems);
        ApiCall<?, ?> call = prepared(options, exchange(form, bytes));

        if (call != null) {
            requireAsPinned((StartOutboundChatContactRequest) call.request());
            if (!problems.isEmpty()) {
                throw new AssertionError("A message is sent though mapping or rules say that it is wrong");
            }
        }
    }

    /** Null if the operation refuses the message. */
    private static @Nullable ApiCall<?, ?> prepared(ConnectChatConfiguration options, Exchange exchange)
            throws IOException {
        try {
            return new EndpointOperations(options, new ExplicitTokens())
                    .chosenBy(exchange)
                    .prepare(exchange);
        } catch (InvalidChatRequestException e) {
            if (e.getViolations().isEmpty()) {
                throw new AssertionError("It was refused, and nothing is said of why", e);
            }
            return null;
        }
    }

    private static void requireAsPinned(StartOutboundChatContactRequest request) {
        if (!INSTANCE.equals(request.instanceId())
                || !FLOW.equals(request.contactFlowId())
                || !SOURCE.equals(request.sourceEndpoint().address())
                || !request.destinationEndpoint().address().startsWith("+1555")) {
            throw new AssertionError("A message has changed what the endpoint pins");
        }
    }

    private static ConnectChatConfiguration options(BodyAs bodyAs) {
        ConnectChatConfiguration options = new ConnectChatConfiguration();
        options.setInstanceId(INSTANCE);
        options.setContactFlowId(FLOW);
        options.setSourceEndpoint(SOURCE);
        options.setSubtype(Subtype.SMS);
        options.setRegion("eu-west-2");
        options.setAllowedDestinations("+1555");
        options.setBodyAs(bodyAs);
        return options;
    }

    private static Exchange exchange(int form, byte[] bytes) {
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        Message message = exchange.getMessage();
        int place = form / BodyAs.values().length % (3 + HEADERS.size());
        switch (place) {
            case 0 -> message.setBody(bytes);
            case 1 -> message.setBody(new ByteArrayInputStream(bytes));
            case 2 -> message.setBody(new String(bytes, StandardCharsets.UTF_8));
            default -> message.setHeader(HEADERS.get(place - 3), new String(bytes, StandardCharsets.UTF_8));
        }
        if (place > 2 && place != 3 + HEADERS.indexOf(ConnectChatConstants.DESTINATION_ENDPOINT)) {
            message.setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "+15550100");
        }
        return exchange;
    }
}
