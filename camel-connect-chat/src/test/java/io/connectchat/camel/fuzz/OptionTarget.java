package io.connectchat.camel.fuzz;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.InvalidChatRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelException;
import org.apache.camel.Endpoint;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;

/** Any text as an endpoint's URI, or as the value of an option: out comes an endpoint, or a refusal that says what is wrong. */
final class OptionTarget {
    private static final String INSTANCE = "12345678-1234-1234-1234-123456789012";

    private static final List<String> OPTIONS = List.of(
            "allowedDestinations",
            "pinned",
            "segmentAttribute.team",
            "attribute.team",
            "templateAttribute.team",
            "subtype",
            "sourceEndpoint",
            "destinationEndpoint",
            "contactFlowId",
            "displayName",
            "chatDurationInMinutes",
            "messageContentType",
            "supportedMessagingContentTypes",
            "customerProfileAttributes",
            "region",
            "uriEndpointOverride",
            "apiCallTimeout",
            "bodyAs");

    private static final CamelContext CONTEXT = started();

    private OptionTarget() {}

    /** @param input the first byte chooses what the others are: the URI behind the scheme, or the value of an option */
    static void take(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        int place = Byte.toUnsignedInt(input[0]) % (OPTIONS.size() + 1);
        String text = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
        try {
            if (place == OPTIONS.size()) {
                byUri("aws-connect-chat:" + text);
            } else {
                byOption(OPTIONS.get(place), text);
            }
        } catch (Exception refusal) {
            requireClear(refusal);
        }
    }

    private static void byUri(String uri) throws Exception {
        Endpoint endpoint = CONTEXT.getEndpoint(uri);
        try {
            endpoint.createProducer();
        } finally {
            CONTEXT.removeEndpoints(uri);
        }
    }

    private static void byOption(String name, String value) throws Exception {
        Map<String, Object> options = new HashMap<>();
        options.put(name, value);
        Endpoint endpoint =
                CONTEXT.getComponent("aws-connect-chat").createEndpoint("aws-connect-chat:" + INSTANCE, options);
        endpoint.start();
        try {
            endpoint.createProducer();
        } finally {
            endpoint.stop();
        }
    }

    /** Ours, with all that is wrong; or Camel's, which names the URI or the option, whatever of its own led to it. */
    private static void requireClear(Exception refusal) throws Exception {
        boolean ofCamel = refusal instanceof CamelException
                || refusal instanceof RuntimeCamelException
                || refusal instanceof IllegalArgumentException;
        boolean clear = ofCamel && refusal.getMessage() != null;
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidChatRequestException) {
                return;
            }
            clear &= !isOurs(cause);
        }
        if (!clear) {
            throw refusal;
        }
    }

    /** Whether it was our code that threw it, or that called what threw it, and not Camel's. */
    private static boolean isOurs(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("io.connectchat.") || name.startsWith("org.apache.camel."))
                .findFirst()
                .filter(name -> name.startsWith("io.connectchat."))
                .isPresent();
    }

    private static CamelContext started() {
        CamelContext context = new DefaultCamelContext();
        ConnectChatComponent component = new ConnectChatComponent(context);
        component.getConfiguration().setRegion("eu-west-2");
        context.addComponent("aws-connect-chat", component);
        context.start();
        return context;
    }
}
