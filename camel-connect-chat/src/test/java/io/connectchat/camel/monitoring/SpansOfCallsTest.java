package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.OwnClients;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

@DisplayName("The trace of an application that has camel-opentelemetry2")
class SpansOfCallsTest extends ChatRouteTestSupport {
    private static final Path PAGE = Path.of("..", "docs", "monitoring.md");
    private static final String CALL = "Connect.StartOutboundChatContact";
    private static final String ATTEMPT = CALL + " attempt";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        Registry registry = context.getRegistry();
        registry.bind(
                "tracer",
                SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build()
                        .get("test"));
        registry.bind("propagators", ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        ConnectChatComponent own = component(context);
        own.getConfiguration().setConnectAsyncClient(OwnClients.to(simulator).build());
        context.addComponent("own", own);
        new OpenTelemetryTracer().init(context);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chats").to(ENDPOINT + "&maxAttempts=4");
                from("direct:paced").to(ENDPOINT + "&requestsPerSecond=50&burst=5");
                from("direct:own").to(ENDPOINT.replace("aws-connect-chat:", "own:"));
                from("direct:any").to(ENDPOINT + "&pinned=");
                from("direct:data")
                        .toD(ENDPOINT + "&destinationEndpoint=${header.number}&displayName=Wilhelmina"
                                + "&attribute.code=sesame-7");
            }
        };
    }

    @Test
    @DisplayName("has a span for the call below its route's, and one for each attempt below the call's")
    void attempts() throws Exception {
        // Given
        simulator.failNext(2, SimulatedError.THROTTLING);

        // When
        send("direct:chats", CUSTOMER);

        // Then
        SpanData call = only(CALL);

        assertThat(exporter.getFinishedSpanItems())
                .filteredOn(span -> span.getSpanId().equals(call.getParentSpanId()))
                .hasSize(1);
        assertThat(attributes(call))
                .containsEntry("rpc.system", "aws-api")
                .containsEntry("rpc.service", "Connect")
                .containsEntry("rpc.method", "StartOutboundChatContact")
                .containsEntry("cloud.region", "eu-west-2")
                .containsEntry("http.response.status_code", "200")
                .containsEntry("aws.connect.chat.outcome", "ok")
                .containsEntry("aws.connect.chat.attempts", "3")
                .doesNotContainKey("error.type");
        List<SpanData> attempts = spans(ATTEMPT);
        assertThat(attempts).hasSize(3).allSatisfy(attempt -> {
            assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(attempt.getParentSpanId()).isEqualTo(call.getSpanId());
            assertThat(attempt.getTraceId()).isEqualTo(call.getTraceId());
            assertThat(attributes(attempt)).containsEntry("cloud.region", "eu-west-2");
        });
        assertThat(attempts)
                .extracting(attempt -> attributes(attempt).get("http.response.status_code"))
                .containsExactly(429L, 429L, 200L);
        assertThat(attempts)
                .extracting(attempt -> attributes(attempt).get("http.request.resend_count"))
                .containsExactly(null, 1L, 2L);
        assertThat(attempts)
                .extracting(attempt -> attributes(attempt).get("error.type"))
                .containsExactly("Throttling", "Throttling", null);
        assertThat(attempts)
                .extracting(attempt -> attempt.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET);
        assertThat(attempts)
                .extracting(attempt -> attributes(attempt).get("aws.request_id"))
                .containsExactlyElementsOf(simulator.requests().stream()
                        .<Object>map(RecordedRequest::requestId)
                        .toList());
        // One after the other, with a delay between them.
        for (int i = 1; i < attempts.size(); i++) {
            assertThat(attempts.get(i).getStartEpochNanos())
                    .isGreaterThan(attempts.get(i - 1).getEndEpochNanos());
        }
        assertThat(Files.readString(PAGE)).contains("```\n" + tree("", "0000000000000000") + "```\n");
    }

    @Test
    @DisplayName("says how a call failed")
    void failure() {
        // Given
        simulator.failNext(4, SimulatedError.THROTTLING);

        // When
        Exchange exchange = send("direct:chats", CUSTOMER);

        // Then
        SpanData call = only(CALL);
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(call))
                .containsEntry("error.type", "ThrottlingException")
                .containsEntry("http.response.status_code", "429")
                .containsEntry("aws.connect.chat.outcome", "throttled")
                .containsEntry("aws.connect.chat.attempts", "4")
                .containsEntry("aws.request_id", exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID));
        assertThat(spans(ATTEMPT)).hasSize(4);
    }

    @Test
    @DisplayName("has no attempt of a message that was not sent")
    void refusal() {
        // When
        send("direct:chats", "no number");

        // Then
        SpanData call = only(CALL);
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(call))
                .containsEntry("error.type", InvalidChatRequestException.class.getName())
                .containsEntry("aws.connect.chat.outcome", "violation")
                .containsEntry("aws.connect.chat.attempts", "0")
                .doesNotContainKeys("aws.request_id", "http.response.status_code");
        assertThat(spans(ATTEMPT)).isEmpty();
    }

    @Test
    @DisplayName("has the attempts that were not answered, which end when the connection does")
    void noAnswer() {
        // Given
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);

        // When
        send("direct:chats", CUSTOMER);

        // Then
        assertThat(spans(ATTEMPT)).hasSize(2);
        SpanData lost = spans(ATTEMPT).get(0);
        assertThat(attributes(lost)).containsEntry("error.type", "IO").doesNotContainKey("http.response.status_code");
        assertThat(lost.getEndEpochNanos())
                .isLessThanOrEqualTo(spans(ATTEMPT).get(1).getStartEpochNanos());
        assertThat(attributes(only(CALL))).containsEntry("aws.connect.chat.outcome", "ok");
    }

    @Test
    @DisplayName("has the attempt that takes too long")
    void timeout() {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(20)));

        // When
        Exchange exchange = template.send(
                ENDPOINT + "&apiCallTimeout=1s&apiCallAttemptTimeout=0&maxAttempts=1",
                sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));

        // Then
        assertThat(exchange.getException()).isInstanceOf(ApiCallTimeoutException.class);
        SpanData attempt = only(ATTEMPT);
        assertThat(Duration.ofNanos(attempt.getEndEpochNanos() - attempt.getStartEpochNanos()))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(15));
        assertThat(attributes(attempt)).containsEntry("error.type", "Other");
        assertThat(attributes(only(CALL)))
                .containsEntry("aws.connect.chat.outcome", "timeout")
                .containsEntry("aws.connect.chat.attempts", "1");
    }

    @Test
    @DisplayName("has each attempt below its own call, on whatever thread it was sent")
    void paced() throws Exception {
        // Given
        simulator.failNext(5, SimulatedError.THROTTLING);

        // When
        List<? extends Future<Exchange>> calls = IntStream.range(0, 20)
                .mapToObj(i -> template.asyncSend("direct:paced", sent -> sent.getMessage()
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER + i)))
                .toList();
        for (Future<Exchange> call : calls) {
            assertThat(call.get().getException()).isNull();
        }

        // Then
        assertThat(spans(ATTEMPT)).hasSize(25).hasSameSizeAs(simulator.requests());
        Map<String, Long> attemptsOfCalls = spans(ATTEMPT).stream()
                .collect(Collectors.groupingBy(SpanData::getParentSpanId, Collectors.counting()));
        assertThat(spans(CALL)).hasSize(20).allSatisfy(call -> assertThat(attributes(call))
                .containsEntry("aws.connect.chat.attempts", String.valueOf(attemptsOfCalls.get(call.getSpanId()))));
        assertThat(spans(CALL)).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has the attempts of a client of the application's, and the operation that a header chose")
    void otherClientsAndOperations() {
        // Given
        send("direct:own", CUSTOMER);
        Object contact = simulator.contacts().get(0).contactId();
        assertThat(only(ATTEMPT).getParentSpanId()).isEqualTo(only(CALL).getSpanId());

        // When
        template.send("direct:any", sent -> {
            sent.getMessage().setHeader(ConnectChatConstants.OPERATION, "describecontact");
            sent.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, contact);
        });

        // Then
        assertThat(attributes(only("Connect.DescribeContact"))).containsEntry("rpc.method", "DescribeContact");
        assertThat(attributes(only("Connect.DescribeContact attempt"))).containsEntry("rpc.method", "DescribeContact");
    }

    @Test
    @DisplayName("has nothing of the customer")
    void nothingOfTheCustomer() {
        // Given
        simulator.failNext(1, SimulatedError.THROTTLING);

        // When
        send("direct:data", "+15550109");
        send("direct:data", "0155501091");
        template.send("direct:any", sent -> {
            sent.getMessage().setHeader(ConnectChatConstants.OPERATION, "+15550109");
            sent.getMessage().setBody("Your table is ready");
        });

        // Then
        assertThat(exporter.getFinishedSpanItems()).hasSizeGreaterThan(6);
        assertThat(exporter.getFinishedSpanItems().stream()
                        .filter(span -> span.getName().startsWith("Connect"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.getEvents()).isEmpty());
        assertThat(exporter.getFinishedSpanItems().toString())
                .contains(INSTANCE)
                .doesNotContain("5550109", "55501091", "Wilhelmina", "sesame-7", "Your table is ready");
    }

    @Test
    @DisplayName("has the attributes of docs/monitoring.md, and no other of the component's")
    void page() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.THROTTLING);
        send("direct:chats", CUSTOMER);
        send("direct:chats", "no number");

        // When
        Set<String> shown = new TreeSet<>();
        exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().startsWith("Connect"))
                .forEach(span -> shown.addAll(attributes(span).keySet()));

        // Then
        String page = Files.readString(PAGE);
        String table =
                page.substring(page.indexOf("| Attribute |"), page.indexOf("\n\n", page.indexOf("| Attribute |")));
        Set<String> named = Pattern.compile("(?m)^\\| (`.*?`) \\|")
                .matcher(table)
                .results()
                .flatMap(row -> Pattern.compile("`(.*?)`").matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(shown);
    }

    private Exchange send(String route, String customer) {
        return template.send(route, sent -> {
            sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer);
            sent.getMessage().setHeader("number", customer);
            sent.getMessage().setBody("Your table is ready");
        });
    }

    private List<SpanData> spans(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
                .toList();
    }

    private SpanData only(String name) {
        assertThat(spans(name)).as(name).hasSize(1);
        return spans(name).get(0);
    }

    private static Map<String, Object> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().getKey(), Map.Entry::getValue));
    }

    /** The spans below another, as the page shows them. */
    private String tree(String indent, String parent) {
        StringBuilder tree = new StringBuilder();
        exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getParentSpanId().equals(parent))
                .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
                .forEach(span -> tree.append(indent)
                        .append(span.getName())
                        .append(told(span))
                        .append('\n')
                        .append(tree(indent + "  ", span.getSpanId())));
        return tree.toString();
    }

    private static String told(SpanData span) {
        String told = Stream.of(
                        "aws.connect.chat.outcome",
                        "aws.connect.chat.attempts",
                        "http.response.status_code",
                        "error.type",
                        "http.request.resend_count")
                .filter(attributes(span)::containsKey)
                .map(name -> name + "=" + attributes(span).get(name))
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? "" : "  " + told;
    }
}
