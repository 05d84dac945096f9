package io.connectchat.camel.support;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static io.connectchat.camel.support.ChatRouteTestSupport.FLOW;
import static io.connectchat.camel.support.ChatRouteTestSupport.INSTANCE;
import static io.connectchat.camel.support.ChatRouteTestSupport.SOURCE;

import io.connectchat.camel.api.ConnectChatConstants;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.connect.model.StopContactRequest;

/** What goes wrong in routes: endpoints that can't start, and messages that are refused. */
public final class Provocations {
    private static final String ARN = "arn:aws:connect:eu-west-2:111122223333:";

    /** A bean that tests bind for {@link #ofEndpoints}. */
    public static final String NO_BUCKET = "noBucket";

    /** One message to one endpoint. */
    public record Provocation(String endpoint, Object body, Map<String, Object> headers) {}

    private Provocations() {}

    /** Endpoints that are refused before there is a message. */
    public static List<String> ofEndpoints() {
        String bare = "bare:" + INSTANCE + "?contactFlowId=" + FLOW + "&sourceEndpoint=" + SOURCE + "&subtype=SMS";
        String unset = "aws-connect-chat:" + INSTANCE + "?subtype=SMS";
        return List.of(
                ENDPOINT + "&pinned=Nobody",
                ENDPOINT + "&allowedDestinations=abc",
                ENDPOINT + "&chatDurationInMinutes=5",
                ENDPOINT + "&apiCallTimeout=-1",
                ENDPOINT + "&apiCallTimeout=1s&apiCallAttemptTimeout=2s",
                ENDPOINT + "&apiCallTimeout=30x",
                ENDPOINT + "&maxAttempts=many",
                ENDPOINT + "&requestsPerSecond=fast",
                ENDPOINT + "&bodyAs=text",
                ENDPOINT + "&trustAllCertificates=perhaps",
                ENDPOINT + "&sessionToken=t",
                ENDPOINT + "&profileCredentialsName=p",
                ENDPOINT + "&useDefaultCredentialsProvider=true",
                ENDPOINT + "&allowedDestinations=+44,!+1876",
                ENDPOINT + "&allowedDestinations=+44,+44",
                ENDPOINT + "&configuration.displayName=Ann",
                ENDPOINT + "&displayName=Ann&clientCustomizer=#missing",
                ENDPOINT + "&displayName=Ann&clientCustomizer=#class:java.lang.Object",
                ENDPOINT + "&maxAttempts=0",
                ENDPOINT + "&region=no%20where",
                "aws-connect-chat:" + ARN + "instance/" + INSTANCE + "?region=us-east-1&contactFlowId=" + FLOW
                        + "&sourceEndpoint=" + SOURCE + "&subtype=SMS",
                "aws-connect-chat:" + ARN + "agent/" + INSTANCE + "?contactFlowId=" + FLOW + "&sourceEndpoint=" + SOURCE
                        + "&subtype=SMS",
                ENDPOINT + "&uriEndpointOverride=nowhere",
                ENDPOINT + "&overrideEndpoint=false",
                ENDPOINT + "&proxyHost=localhost",
                ENDPOINT + "&useSessionCredentials=true",
                ENDPOINT + "&useProfileCredentialsProvider=true",
                ENDPOINT + "&subtype=WhatsApp",
                bare + "&accessKey=a",
                bare + "&secretKey=a",
                bare + "&overrideEndpoint=true",
                unset + "&contactFlowId=" + ARN + "queue/q&sourceEndpoint=" + SOURCE,
                unset + "&contactFlowId=" + FLOW + "&sourceEndpoint=" + CUSTOMER.replace("+", ""),
                unset + "&contactFlowId=" + FLOW
                        + "&sourceEndpoint=arn:aws:sms-voice:eu-west-2:111122223333:phone-number/x",
                unset + "&contactFlowId=" + FLOW + "&sourceEndpoint=" + ARN + "queue/q",
                ENDPOINT + "&requestsPerSecond=0",
                ENDPOINT + "&burst=5",
                ENDPOINT + "&requestsPerSecond=2&rateLimiter=#bean:" + NO_BUCKET,
                ENDPOINT + "&maxInFlight=0");
    }

    /** Messages that are refused. */
    public static List<Provocation> ofMessages() {
        List<Provocation> all = new ArrayList<>();
        all.add(new Provocation(ENDPOINT, "Hello", Map.of()));
        all.add(new Provocation("aws-connect-chat:" + INSTANCE, "Hello", Map.of()));
        body(all, Map.of("DestinationEndpoint", "nobody"));
        body(all, Map.of("DestinationEndpoint", Map.of("Type", "EMAIL", "Address", "")));
        body(all, Map.of("DestinationEndpoint", CUSTOMER + "\u200B"));
        body(all, Map.of("DestinationEndpint", CUSTOMER));
        body(all, Map.of("zzzzqqqqzzzz", "x"));
        body(all, Map.of("ChatDurationInMinutes", "long"));
        body(all, Map.of("ChatDurationInMinutes", 1));
        body(all, Map.of("Attributes", Map.of("a key", "x".repeat(40_000))));
        body(all, Map.of("Attributes", "none"));
        body(all, Map.of("Attributes", Map.of("price", new BigDecimal("1E+1000000"))));
        body(all, Map.of("Attributes", Map.of(1, "a")));
        body(all, Map.of("Attributes", Map.of("a", "x", new StringBuilder("a"), "y")));
        body(all, Map.of("Attributes", Map.of(), "attributes", Map.of()));
        body(all, Map.of("ChatDurationInMinutes", 1.5));
        body(all, Map.of("InstanceId", "other"));
        body(all, Map.of("InitialSystemMessage", Map.of("Content", "x".repeat(20_000))));
        body(all, Map.of("InitialSystemMessage", Map.of("Content", "x".repeat(2_000))));
        body(all, Map.of("InitialSystemMessage", Map.of("Content", "", "ContentType", "image/png")));
        body(all, Map.of("InitialSystemMessage", Map.of("Content", List.of("x"))));
        body(all, Map.of("InitialSystemMessage", Map.of("Content", "\ud800")));
        body(all, Map.of("SupportedMessagingContentTypes", List.of("image/png")));
        body(all, Map.of("SupportedMessagingContentTypes", Collections.singletonList(null)));
        body(all, Map.of("SupportedMessagingContentTypes", 1));
        body(all, Map.of("RelatedContactId", "x".repeat(300)));
        body(
                all,
                Map.of(
                        "InitialSystemMessage",
                        Map.of("Content", "x"),
                        "InitialTemplatedSystemMessage",
                        Map.of("KnowledgeBaseId", "k")));
        all.add(new Provocation(
                ENDPOINT + "&pinned=", Map.of("SegmentAttributes", Map.of("connect:Subtype", "FAX")), customer()));
        all.add(new Provocation(
                ENDPOINT,
                Map.of("SegmentAttributes", Map.of("own", Map.of("ValueString", "a", "ValueInteger", 1))),
                customer()));
        all.add(new Provocation(
                ENDPOINT, Map.of("SegmentAttributes", Map.of("own", Map.of("ValueArn", "arn"))), customer()));
        all.add(new Provocation(ENDPOINT, "{\"Attributes\": ", customer()));
        Map<String, ?> nested = Map.of("ValueString", "a");
        for (int depth = 0; depth < 60; depth++) {
            nested = Map.of("ValueMap", Map.of("in", nested));
        }
        all.add(new Provocation(ENDPOINT, Map.of("SegmentAttributes", Map.of("own", nested)), customer()));
        Map<String, ?> many = Map.of("ValueList", Collections.nCopies(20_000, Map.of("ValueString", "a")));
        all.add(new Provocation(ENDPOINT, Map.of("SegmentAttributes", Map.of("connect:many", many)), customer()));
        all.add(new Provocation(
                ENDPOINT,
                Map.of("InitialSystemMessage", Map.of("Content", "one")),
                Map.of(
                        ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER,
                        ConnectChatConstants.INITIAL_SYSTEM_MESSAGE, "two",
                        ConnectChatConstants.CONTENT, "three")));
        all.add(new Provocation(ENDPOINT, StopContactRequest.builder().build(), customer()));
        all.add(new Provocation(ENDPOINT, UUID.randomUUID(), customer()));
        all.add(new Provocation(ENDPOINT, new File("not-there"), customer()));
        InputStream readBefore = new ByteArrayInputStream(new byte[] {'H', 'i'});
        all.add(new Provocation(ENDPOINT + "&bodyAs=request", readBefore, customer()));
        all.add(new Provocation(ENDPOINT, readBefore, customer()));
        all.add(new Provocation(ENDPOINT, new byte[] {'{', (byte) 0xff}, customer()));
        all.add(new Provocation(ENDPOINT, "{" + " ".repeat(2_000_000), customer()));
        all.add(new Provocation(ENDPOINT, "Hello", Map.of(ConnectChatConstants.OPERATION, "noContact")));
        body(
                all,
                Map.of(
                        "Attributes",
                        IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> "a key " + i, i -> "a"))));
        all.add(new Provocation(ENDPOINT, "{} {}", customer()));
        all.add(new Provocation(ENDPOINT, "{\"Attributes\":" + "[".repeat(200) + "}", customer()));
        all.add(new Provocation(ENDPOINT, "{\"Attributes\":{}, \"Attributes\":{}}", customer()));
        all.add(new Provocation(ENDPOINT + "&bodyAs=request", "Hello", customer()));
        all.add(new Provocation(ENDPOINT + "&bodyAs=message", Map.of(), customer()));
        all.add(new Provocation(ENDPOINT + "&allowedDestinations=+44", "Hello", customer()));
        all.add(new Provocation(ENDPOINT + "&clientTokenStrategy=messageId", "Hello", customer()));
        String tag = "aws-connect-chat:" + INSTANCE + "?operation=tagContact&contactId=c";
        Map<String, String> seven =
                IntStream.range(0, 7).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));
        all.add(new Provocation(tag, "Hello", Map.of(ConnectChatConstants.TAGS, seven)));
        all.add(new Provocation(tag, "Hello", Map.of(ConnectChatConstants.TAGS, Map.of("aws:x", "value"))));
        return all;
    }

    private static void body(List<Provocation> all, Map<String, ?> body) {
        all.add(new Provocation(ENDPOINT, body, body.containsKey("DestinationEndpoint") ? Map.of() : customer()));
    }

    private static Map<String, Object> customer() {
        return Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
    }
}
