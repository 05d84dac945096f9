package io.connectchat.camel.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.operation.ApiOperation;
import io.connectchat.camel.internal.operation.Operations;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Violations;
import io.connectchat.camel.leak.LeakWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** One exchange and one endpoint's options, to be mapped. */
public final class Mapping {
    public static final CamelContext CONTEXT = started();
    private static final String TEMPLATE = "InitialTemplatedSystemMessage";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ConnectChatConfiguration configuration = new ConnectChatConfiguration();
    private final Exchange exchange;

    private Mapping(Exchange exchange) {
        this.exchange = exchange;
    }

    public static Mapping mapping() {
        return of(new DefaultExchange(CONTEXT));
    }

    public static Mapping of(Exchange exchange) {
        return new Mapping(exchange);
    }

    public Mapping options(Consumer<ConnectChatConfiguration> options) {
        options.accept(configuration);
        return this;
    }

    /** Sets a header by the API's name, or by the whole name of a header. */
    public Mapping header(String name, Object value) {
        boolean whole = name.regionMatches(true, 0, "Camel", 0, 5);
        exchange.getMessage().setHeader(whole ? name : ConnectChatConstants.HEADER_PREFIX + name, value);
        return this;
    }

    public Mapping body(@Nullable Object body) {
        exchange.getMessage().setBody(body);
        return this;
    }

    public Mapping property(String name, Object value) {
        exchange.setProperty(name, value);
        return this;
    }

    /** Maps the exchange; a second call maps it again, as a redelivery does. */
    public Mapped map() {
        Violations problems = new Violations("StartOutboundChatContact");
        RequestReader reader = reader(configuration, problems);
        try {
            ReadRequest request = new ReadRequest(reader.read(exchange, problems));
            LeakWatch.read(exchange, problems.list());
            return new Mapped(request, problems.list(), exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reads the requests of an endpoint with these options. */
    public static RequestReader reader(ConnectChatConfiguration configuration, Violations problems) {
        ApiOperation<?, ?> start = Operations.of(Operation.startOutboundChatContact);
        return new RequestReader(
                start.schema(), Operations.schemas(), start.requestType(), start.textMember(), configuration, problems);
    }

    /** The rows of the request's schema that sources set. */
    public static List<Member<?, ?>> members() {
        return schema().settable();
    }

    /** The row at a path. */
    public static Member<?, ?> member(String path) {
        return members().stream()
                .filter(member -> member.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    public static Structure schema() {
        return Operations.of(Operation.startOutboundChatContact).schema();
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode tree(Object value) {
        return value instanceof String text ? JSON.getNodeFactory().textNode(text) : JSON.valueToTree(value);
    }

    private static CamelContext started() {
        CamelContext context = new DefaultCamelContext();
        context.start();
        return context;
    }

    /** What came of it. */
    public record Mapped(ReadRequest request, List<Violation> violations, Exchange exchange) {
        /** The value at a path of the API, or null where nothing is set. */
        public @Nullable Object at(String path) {
            Object value = path.startsWith(TEMPLATE) ? request.template() : request.sdkRequest();
            String rest =
                    path.startsWith(TEMPLATE) ? path.substring(Math.min(path.length(), TEMPLATE.length() + 1)) : path;
            while (value != null && !rest.isEmpty()) {
                int dot = rest.indexOf('.');
                String name = dot < 0 ? rest : rest.substring(0, dot);
                rest = dot < 0 ? "" : rest.substring(dot + 1);
                value = value instanceof SdkPojo pojo ? SdkFields.read(pojo).get(name) : ((Map<?, ?>) value).get(name);
            }
            return value;
        }

        public String content() {
            return String.valueOf(at("InitialSystemMessage.Content"));
        }

        /** What was refused, each as path and rule. */
        public List<String> refusals() {
            return violations.stream()
                    .map(violation -> violation.member() + " " + violation.rule())
                    .toList();
        }
    }
}
