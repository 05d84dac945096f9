package io.connectchat.camel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Validation;
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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that the component refuses is one that the service refuses, and the other way round. */
@DisplayName("The component and the simulator agree, by strict rules and by AWS's alone,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationVerdictsTest {
    /** What a request is answered that breaks a rule, or that has no such path. */
    private static final Set<String> REFUSALS =
            Set.of("InvalidRequestException", "SerializationException", "UnknownOperationException");

    /** Where the rules of AWS alone differ, on purpose. */
    private static final Set<String> APART = Set.of(
            // To the component an empty value is none, whatever the rules are.
            "startOutboundChatContact ContactFlowId ",
            // The component leaves these lists open, for what AWS may add; the simulator keeps to AWS's pages.
            "startOutboundChatContact a text's type image/png",
            "startOutboundChatContact SupportedMessagingContentTypes [text/plain, image/png]");

    private final Map<Validation, ConnectSimulator> simulators = new EnumMap<>(Validation.class);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void start() {
        for (Validation validation : Validation.values()) {
            ConnectSimulator simulator = ConnectSimulator.builder()
                    .verifySignatures(false)
                    .strict(validation == Validation.strict)
                    .start();
            simulators.put(validation, simulator);
            ConnectChatComponent component = ChatRouteTestSupport.component(context, simulator);
            component.getConfiguration().setValidation(validation);
            context.addComponent(validation.name(), component);
        }
        context.start();
    }

    @AfterAll
    void stop() {
        context.stop();
        simulators.values().forEach(ConnectSimulator::close);
    }

    static Stream<Arguments> requests() {
        return Stream.of(Validation.values()).flatMap(validation -> BoundaryRequests.ofAllOperations()
                .map(request -> Arguments.of(validation, request)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    @DisplayName("on a request at a limit")
    void agree(Validation validation, BoundaryRequest request) throws Exception {
        boolean differ = validation == Validation.aws && APART.contains(request.toString());
        assertThat(isTakenByTheComponent(validation, request))
                .isEqualTo(isTakenByTheSimulator(validation, request) != differ);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("on requests of which many are taken and many are refused")
    void theTableIsNoDummy(Validation validation) throws Exception {
        List<Boolean> verdicts = new ArrayList<>();
        for (BoundaryRequest request : BoundaryRequests.ofAllOperations().toList()) {
            verdicts.add(isTakenByTheSimulator(validation, request));
        }
        assertThat(verdicts.stream().filter(taken -> taken)).hasSizeGreaterThan(80);
        assertThat(verdicts.stream().filter(taken -> !taken)).hasSizeGreaterThan(80);
    }

    @Test
    @DisplayName("on some that the strict rules alone refuse")
    void theRulesDiffer() throws Exception {
        List<BoundaryRequest> onlyStrict = new ArrayList<>();
        for (BoundaryRequest request : BoundaryRequests.ofAllOperations().toList()) {
            if (isTakenByTheSimulator(Validation.aws, request) && !isTakenByTheSimulator(Validation.strict, request)) {
                onlyStrict.add(request);
            }
        }
        assertThat(onlyStrict).hasSizeGreaterThan(5);
    }

    /** It refuses before it sends; what it sends, the service must not refuse by a rule. */
    private boolean isTakenByTheComponent(Validation validation, BoundaryRequest request) throws Exception {
        try (var template = context.createProducerTemplate()) {
            Exchange exchange = template.request(
                    validation + ":any?pinned=&bodyAs=request&operation=" + request.operation(),
                    e -> e.getMessage().setBody(withInstance(request.members())));
            return exchange.getException(InvalidChatRequestException.class) == null;
        }
    }

    /** The endpoint's path names an instance: an empty one in the body stands for none. */
    private static Map<String, Object> withInstance(Map<String, Object> members) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.putIfAbsent("InstanceId", "");
        return all;
    }

    private boolean isTakenByTheSimulator(Validation validation, BoundaryRequest request)
            throws IOException, InterruptedException {
        URI endpoint = Objects.requireNonNull(simulators.get(validation)).endpoint();
        HttpResponse<String> answer = http.send(wire(endpoint, request), HttpResponse.BodyHandlers.ofString());
        String error = answer.headers().firstValue("x-amzn-ErrorType").orElse("");
        return !REFUSALS.contains(error);
    }

    private HttpRequest wire(URI endpoint, BoundaryRequest request) throws IOException {
        Map<String, Object> members = request.members();
        String instance = encoded(members.getOrDefault("InstanceId", ""));
        String contact = encoded(members.getOrDefault("ContactId", ""));
        return switch (request.operation()) {
            case startOutboundChatContact -> json(endpoint, "PUT", "/contact/outbound-chat", members);
            case stopContact -> json(endpoint, "POST", "/contact/stop", members);
            case updateContactAttributes -> json(endpoint, "POST", "/contact/attributes", members);
            case tagContact -> json(endpoint, "POST", "/contact/tags", members);
            case describeContact -> bare(endpoint, "GET", "/contacts/" + instance + "/" + contact);
            case getContactAttributes ->
                bare(
                        endpoint,
                        "GET",
                        "/contact/attributes/" + instance + "/"
                                + encoded(members.getOrDefault("InitialContactId", "")));
            case untagContact ->
                bare(endpoint, "DELETE", "/contact/tags/" + instance + "/" + contact + "?" + tagKeys(members));
            case listAssociatedContacts ->
                bare(endpoint, "GET", "/contact/associated/" + instance + "?" + page(members));
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

    private HttpRequest json(URI endpoint, String method, String path, Map<String, Object> members) throws IOException {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .method(method, BodyPublishers.ofString(new ObjectMapper().writeValueAsString(members)))
                .build();
    }

    private HttpRequest bare(URI endpoint, String method, String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .method(method, BodyPublishers.noBody())
                .build();
    }
}
