package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.connectchat.camel.internal.request.Mapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/** Whatever comes in, out comes a request or what is wrong with it, and never another exception. */
@Label("Any input is read or refused")
class AnyInputPropertyTest {
    private static final String[] NAMES = {
        "InstanceId",
        "SourceEndpoint",
        "DestinationEndpoint",
        "ContactFlowId",
        "SegmentAttributes",
        "Subtype",
        "Attributes",
        "ChatDurationInMinutes",
        "ParticipantDetails",
        "DisplayName",
        "InitialSystemMessage",
        "ContentType",
        "Content",
        "InitialTemplatedSystemMessage",
        "KnowledgeBaseId",
        "MessageTemplateId",
        "TemplateAttributes",
        "CustomAttributes",
        "CustomerProfileAttributes",
        "RelatedContactId",
        "SupportedMessagingContentTypes",
        "ClientToken",
        "Type",
        "Address",
        "ValueString",
        "ValueInteger",
        "ValueMap",
        "ValueList",
        "ValueArn",
        "connect:Subtype",
        "instanceId",
        "attributes"
    };

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(NAMES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
    }

    /** Java objects of any kind, with the API's names among the keys, so that they get in deep. */
    @Provide
    Arbitrary<Object> graphs() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
                Arbitraries.of("{", "{}", "{\"Address\":1}", "arn:aws:connect:r:1:instance/i", "+15550100", ""),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.bigIntegers().map(number -> (Object) number),
                Arbitraries.of(
                        true,
                        'c',
                        new Date(0),
                        new BigDecimal("1e999999999"),
                        new BigInteger("9".repeat(2000)),
                        new int[] {1},
                        new Object[] {"a", 1},
                        JsonNodeFactory.instance.nullNode(),
                        JsonNodeFactory.instance.missingNode(),
                        JsonNodeFactory.instance.arrayNode().add(1).addNull(),
                        JsonNodeFactory.instance.objectNode().put("Type", 1.5).putNull("Address"),
                        JsonNodeFactory.instance.pojoNode(new Date(0)),
                        JsonNodeFactory.instance.binaryNode(new byte[] {1})),
                Arbitraries.just("a null").map(marker -> (Object) marker));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        Arbitraries.maps(keys(), inner).ofMaxSize(5).map(AnyInputPropertyTest::withNull),
                        inner.list().ofMaxSize(4).map(AnyInputPropertyTest::withNullElement),
                        Combinators.combine(inner, inner).as((a, b) -> new Object[] {a, b})),
                0,
                4);
    }

    private static Object withNull(Map<String, Object> map) {
        Map<Object, Object> copy = new HashMap<>(map);
        if (map.size() == 3) {
            copy.put("ContactFlowId", null);
        } else if (map.size() == 5) {
            copy.put(17, "a key that is no text");
        }
        return copy;
    }

    private static Object withNullElement(List<Object> list) {
        List<Object> copy = new ArrayList<>(list);
        if (list.size() == 3) {
            copy.set(1, null);
        }
        return copy;
    }

    private static void isReadOrRefused(Exchange exchange) {
        Reading reading = Reading.of(exchange);
        assertThat(reading.request()).isNotNull();
        assertThat(reading.everythingSaid()).isNotEmpty();
    }

    private static Exchange exchange() {
        return new DefaultExchange(Mapping.CONTEXT);
    }

    @Property(tries = 700)
    void anyObjectGraphAsABody(@ForAll("graphs") Object body) {
        Exchange exchange = exchange();
        exchange.getMessage().setBody(body);
        isReadOrRefused(exchange);
    }

    @Property(tries = 700)
    void anyObjectGraphInHeaders(
            @ForAll("keys") String one,
            @ForAll("graphs") Object value,
            @ForAll("keys") String other,
            @ForAll("graphs") Object otherValue) {
        Exchange exchange = exchange();
        exchange.getMessage().setHeader("CamelAwsConnectChat" + one, value);
        exchange.getMessage().setHeader("CamelAwsConnectChat" + other, otherValue);
        isReadOrRefused(exchange);
    }

    /** Texts of JSON's own characters: mostly malformed, in every way. */
    @Provide
    Arbitrary<String> nearlyJson() {
        Arbitrary<String> tokens = Arbitraries.oneOf(
                Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\\",
                        "null",
                        "true",
                        "1e999999999",
                        "-",
                        "0",
                        "1.5",
                        "\\ud800",
                        "\u0000",
                        "\uFEFF",
                        " ",
                        "\n",
                        "/*",
                        "NaN"),
                keys().map(key -> "\"" + key + "\""),
                keys().map(key -> "\"" + key + "\":"));
        return tokens.list().ofMaxSize(30).map(list -> "{" + String.join("", list));
    }

    @Property(tries = 1000)
    void anyTextThatIsNearlyJson(@ForAll("nearlyJson") String text) {
        Exchange exchange = exchange();
        exchange.getMessage().setBody(text);
        exchange.getMessage().setHeader("CamelAwsConnectChatAttributes", text);
        exchange.getMessage().setHeader("CamelAwsConnectChatSegmentAttributes", text);
        isReadOrRefused(exchange);
    }

    /** Texts of JSON that are well-formed. */
    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaves = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "1e999999999", "-0.0", "5.10", "\"\"", "\"\\ud800\"", "\"+15550100\""),
                Arbitraries.strings().ofMaxLength(10).map(Mapping::json),
                Arbitraries.integers().map(number -> Integer.toString(number)));
        Arbitrary<String> any = Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"), object(inner)),
                0,
                4);
        return object(any);
    }

    private Arbitrary<String> object(Arbitrary<String> values) {
        return Combinators.combine(keys(), values)
                .as((key, value) -> Mapping.json(key) + ":" + value)
                .list()
                .ofMaxSize(5)
                .map(members -> "{" + String.join(",", members) + "}");
    }

    @Property(tries = 1000)
    void anyJson(@ForAll("json") String json) {
        Exchange exchange = exchange();
        exchange.getMessage().setBody(json.getBytes(StandardCharsets.UTF_8));
        exchange.getMessage().setHeader("CamelAwsConnectChatInitialTemplatedSystemMessage", json);
        isReadOrRefused(exchange);
    }

    @Property(tries = 500)
    void anyBytes(@ForAll byte[] bytes) {
        Exchange exchange = exchange();
        exchange.getMessage().setBody(bytes);
        isReadOrRefused(exchange);
    }
}
