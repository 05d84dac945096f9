package io.connectchat.benchmarks.mapping;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.operation.ApiCall;
import io.connectchat.camel.internal.operation.EndpointOperation;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the component does before the SDK has the request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MappingBenchmark {
    private static final String FLOW = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    private static final String SOURCE =
            "arn:aws:connect:eu-west-2:111122223333:phone-number/bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";
    private static final String INSTANCE = "11111111-2222-4333-8444-555555555555";
    private static final String TEXT = "Your table at Luigi's is ready. Please come to the counter.";

    /** 300 bytes. */
    private static final String JSON =
            """
            {"destinationEndpoint":"+15550100123",
            "participantDetails":{"displayName":"Ann Other"},
            "attributes":{"order":"A-4711","language":"en","shop":"Luigi's, Via Roma 12"},
            "initialSystemMessage":{"contentType":"text/plain","content":"Your table at Luigi's is ready. Please come to the counter. Thank you!"}}""";

    private final EndpointOperation<?, ?> byHeaders = operation("", false);
    private final EndpointOperation<?, ?> byOptions = operation("InstanceId,SourceEndpoint,ContactFlowId", true);
    private final Exchange headers = exchange();
    private final Exchange json = exchange();
    private final Exchange hundredAttributes = exchange();
    private final Exchange thousandAttributes = exchange();

    @Setup
    public void fill() {
        setAll(headers.getMessage(), attributes(3));
        setAll(hundredAttributes.getMessage(), attributes(100));
        setAll(thousandAttributes.getMessage(), attributes(1000));
        json.getMessage().setBody(JSON);
    }

    /** Eight members, all from headers. */
    @Benchmark
    public ApiCall<?, ?> headers() throws Exception {
        return byHeaders.prepare(headers);
    }

    /** Four members from a JSON body of 300 bytes, four from options. */
    @Benchmark
    public ApiCall<?, ?> json() throws Exception {
        return byOptions.prepare(json);
    }

    /** As {@link #headers}, with a hundred attributes. */
    @Benchmark
    public ApiCall<?, ?> hundredAttributes() throws Exception {
        return byHeaders.prepare(hundredAttributes);
    }

    /** As {@link #headers}, with a thousand attributes. */
    @Benchmark
    public ApiCall<?, ?> thousandAttributes() throws Exception {
        return byHeaders.prepare(thousandAttributes);
    }

    private static EndpointOperation<?, ?> operation(String pinned, boolean options) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setPinned(pinned);
        if (options) {
            configuration.setInstanceId(INSTANCE);
            configuration.setContactFlowId(FLOW);
            configuration.setSourceEndpoint(SOURCE);
            configuration.setSubtype(io.connectchat.camel.api.Subtype.SMS);
        }
        try {
            return new EndpointOperations(configuration, new ExplicitTokens()).configured();
        } catch (io.connectchat.camel.api.InvalidChatRequestException e) {
            throw new IllegalStateException("The benchmark's own options are wrong", e);
        }
    }

    private static Exchange exchange() {
        return new DefaultExchange(new DefaultCamelContext());
    }

    private static void setAll(Message message, Map<String, String> attributes) {
        message.setHeader(ConnectChatConstants.INSTANCE_ID, INSTANCE);
        message.setHeader(ConnectChatConstants.CONTACT_FLOW_ID, FLOW);
        message.setHeader(ConnectChatConstants.SOURCE_ENDPOINT, SOURCE);
        message.setHeader(ConnectChatConstants.SUBTYPE, "SMS");
        message.setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "+15550100123");
        message.setHeader(ConnectChatConstants.DISPLAY_NAME, "Ann Other");
        message.setHeader(ConnectChatConstants.ATTRIBUTES, attributes);
        message.setHeader(ConnectChatConstants.CONTENT, TEXT);
    }

    /** Short enough for a thousand of them to lie within the 32,768 bytes that AWS allows. */
    private static Map<String, String> attributes(int count) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put("key" + i, "value " + i);
        }
        return attributes;
    }
}
