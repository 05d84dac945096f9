package io.connectchat.camel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.operations.BoundaryRequests.BoundaryRequest;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that the component refuses is one that the service refuses, and the other way round. */
@DisplayName("The component and the strict simulator agree")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationVerdictsTest {
    /** What a request is answered that breaks a rule, or that has no such path. */
    private static final Set<String> REFUSALS =
            Set.of("InvalidRequestException", "SerializationException", "UnknownOperationException");

    private final ConnectSimulator simulator =
            ConnectSimulator.builder().verifySignatures(false).start();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void start() {
        context.addComponent("aws-connect-chat", ChatRouteTestSupport.component(context, simulator));
        context.start();
    }

    @AfterAll
    void stop() {
        context.stop();
        simulator.close();
    }

    static Stream<BoundaryRequest> requests() {
        return BoundaryRequests.ofAllOperations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    @DisplayName("on a request at a limit")
    void agree(BoundaryRequest request) throws Exception {
        assertThat(isTakenByTheComponent(request)).isEqualTo(isTakenByTheSimulator(request));
    }

    @Test
    @DisplayName("on requests of which many are taken and many are refused")
    void theTableIsNoDummy() throws Exception {
        List<Boolean> verdicts = new ArrayList<>();
        for (BoundaryRequest request : requests().toList()) {
            verdicts.add(isTakenByTheSimulator(request));
        }
        assertThat(verdicts.stream().filter(taken -> taken)).hasSizeGreaterThan(80);
        assertThat(verdicts.stream().filter(taken -> !taken)).hasSizeGreaterThan(80);
    }

    /** It refuses before it sends; what it sends, the service must not refuse by a rule. */
    private boolean isTakenByTheComponent(BoundaryRequest request) throws Exception {
        try (var template = context.createProducerTemplate()) {
            Exchange exchange = template.request(
                    "aws-connect-chat:any?pinned=&bodyAs=request&operation=" + request.operation(),
                    e -> e.getMessage().setBody(withInstance(request.members())));
            return exchange.getException(InvalidChatRequestException.class) == null;
        }
    }

    /** The endpoint's path names an instance: an empty one in the body stands for none. */
    private static Map<String, Object> withInstance(Map<String, Object> members) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(members);
        all.putIfAbsent("InstanceId", "");
        return all;
    }

    private boolean isTakenByTheSimulator(BoundaryRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(wire(request), HttpResponse.BodyHandlers.ofString());
        String error = answer.headers().firstValue("x-amzn-ErrorType").orElse("");
        return !REFUSALS.contains(error);
    }

    private HttpRequest wire(BoundaryRequest request) throws IOException {
        Map<String, Object> members = request.members();
        String instance = encoded(members.getOrDefault("InstanceId", ""));
        String contact = encoded(members.getOrDefault("ContactId", ""));
        return switch (request.operation()) {
            case startOutboundChatContact -> json("PUT", "/contact/outbound-chat", members);
            case stopContact -> json("POST", "/contact/stop", members);
            case updateContactAttributes -> json("POST", "/contact/attributes", members);
            case tagContact -> json("POST", "/contact/tags", members);
            case describeContact -> bare("GET", "/contacts/" + instance + "/" + contact);
            case getContactAttributes ->
                bare(
                        "GET",
                        "/contact/attributes/" + instance + "/"
                                + encoded(members.getOrDefault("InitialContactId", "")));
            case untagContact -> bare("DELETE", "/contact/tags/" + instance + "/" + contact + "?" + tagKeys(members));
            case listAssociatedContacts -> bare("GET", "/contact/associated/" + instance + "?" + page(members));
        };
    }

    private static String tagKeys(Map<String, Object> members) {
        return String.join(
                "&",
                ((List<?>) members.getOrDefault("TagKeys", List.of()))
                        .stream().map(key -> "TagKeys=" + encoded(key)).toList());
    }

    private static String page(Map<String, Object> members) {
        Object contact = members.get("ContactId");
        Object most = members.get("MaxResults");
        return (contact == null ? "" : "contactId=" + encoded(contact)) + (most == null ? "" : "&maxResults=" + most);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8).replace("+", "%20");
    }

    private HttpRequest json(String method, String path, Map<String, Object> members) throws IOException {
        return HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.ofString(new ObjectMapper().writeValueAsString(members)))
                .build();
    }

    private HttpRequest bare(String method, String path) {
        return HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private URI uri(String path) {
        return URI.create(simulator.endpoint() + path);
    }
}
