package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** What is far too deep, too long or without end is refused, soon and in a few words. */
class HostileInputTest {
    private static final int DEEP = 100_000;
    private static final int LONG = 100 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Refused by something else than what is missing, within the time, without an exception. */
    private static void isRefused(Exchange exchange) {
        Reading reading = assertTimeoutPreemptively(SOON, () -> Reading.of(exchange));
        List<String> rules = reading.violations().stream()
                .map(Violation::rule)
                .filter(rule -> !rule.equals("is required"))
                .toList();
        assertThat(rules).isNotEmpty();
        assertThat(reading.everythingSaid().length()).isLessThan(200_000);
    }

    private static Exchange withBody(Object body) {
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(body);
        return exchange;
    }

    private static Exchange withHeader(String name, Object value) {
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setHeader("CamelAwsConnectChat" + name, value);
        return exchange;
    }

    static Stream<Arguments> nestings() {
        return Stream.of(
                Arguments.of("{\"Attributes\":" + "[".repeat(DEEP)),
                Arguments.of("{\"a\":".repeat(DEEP)),
                Arguments.of("{\"SegmentAttributes\":{\"k\":" + "{\"ValueMap\":{\"k\":".repeat(DEEP)),
                Arguments.of(
                        "{\"SegmentAttributes\":{\"k\":" + "{\"ValueList\":[".repeat(DEEP) + "]}".repeat(DEEP) + "}}"));
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("nestings")
    void textThatNestsDeepIsRefused(String text) {
        isRefused(withBody(text));
        isRefused(withHeader("Attributes", text));
        isRefused(withHeader("SegmentAttributes", text));
        isRefused(withHeader("InitialSystemMessage", text));
    }

    static Stream<Arguments> deepObjects() {
        return Stream.<Supplier<Object>>of(
                        () -> deepTree(JsonNodeFactory.instance.textNode("x"), true),
                        () -> deepTree(JsonNodeFactory.instance.textNode("x"), false),
                        HostileInputTest::deepMap,
                        HostileInputTest::deepList,
                        HostileInputTest::deepArray,
                        HostileInputTest::deepSdkType)
                .map(Arguments::of);
    }

    private static JsonNode deepTree(JsonNode inner, boolean objects) {
        JsonNode deep = inner;
        for (int i = 0; i < DEEP; i++) {
            if (objects) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                node.set(i % 2 == 0 ? "k" : "ValueMap", deep);
                deep = node;
            } else {
                ArrayNode node = JsonNodeFactory.instance.arrayNode();
                node.add(deep);
                deep = node;
            }
        }
        return deep;
    }

    private static Object deepMap() {
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < DEEP; i++) {
            Map<String, Object> outer = new HashMap<>();
            outer.put(i % 2 == 0 ? "k" : "ValueMap", deep);
            deep = outer;
        }
        return deep;
    }

    private static Object deepList() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            List<Object> outer = new ArrayList<>();
            outer.add(deep);
            deep = outer;
        }
        return deep;
    }

    private static Object deepArray() {
        Object[] deep = {};
        for (int i = 0; i < DEEP; i++) {
            deep = new Object[] {deep};
        }
        return deep;
    }

    private static Object deepSdkType() {
        SegmentAttributeValue deep =
                SegmentAttributeValue.builder().valueString("x").build();
        for (int i = 0; i < DEEP; i++) {
            deep = i % 2 == 0
                    ? SegmentAttributeValue.builder().valueList(deep).build()
                    : SegmentAttributeValue.builder()
                            .valueMap(Map.of("k", deep))
                            .build();
        }
        return deep;
    }

    @ParameterizedTest(name = "object {index}")
    @MethodSource("deepObjects")
    void objectsThatNestDeepAreRefused(Supplier<Object> deep) {
        isRefused(withBody(deep.get()));
        isRefused(withBody(holder("SegmentAttributes", holder("connect:k", deep.get()))));
        isRefused(withHeader("SegmentAttributes", holder("connect:k", deep.get())));
        isRefused(withHeader("Subtype", deep.get()));
        isRefused(withHeader("Attributes", holder("k", deep.get())));
        isRefused(withHeader("DestinationEndpoint", deep.get()));
        isRefused(withHeader("InitialTemplatedSystemMessage", deep.get()));
        isRefused(withHeader("ChatDurationInMinutes", deep.get()));
        isRefused(withHeader("SupportedMessagingContentTypes", deep.get()));
    }

    /** Map.of would ask for the hash, which is as deep as the value. */
    private static Map<String, Object> holder(String key, Object value) {
        Map<String, Object> holder = new HashMap<>();
        holder.put(key, value);
        return holder;
    }

    @Test
    @DisplayName("objects that hold each other twice at each of 40 levels are refused, and not unfolded")
    void graphsThatUnfoldAreRefused() {
        // Given
        Object maps = "x";
        JsonNode tree = JsonNodeFactory.instance.textNode("x");
        for (int i = 0; i < 40; i++) {
            maps = Map.of("ValueList", Arrays.asList(maps, maps));
            tree = JsonNodeFactory.instance
                    .objectNode()
                    .<ObjectNode>set("a", tree)
                    .set("b", tree);
        }
        Map<String, Object> itself = new HashMap<>();
        itself.put("ValueMap", itself);
        List<Object> lists = new ArrayList<>();
        lists.add(lists);
        lists.add(lists);

        // Then
        isRefused(withHeader("SegmentAttributes", Map.of("connect:k", maps)));
        isRefused(withHeader("SegmentAttributes", holder("connect:k", itself)));
        isRefused(withHeader("SegmentAttributes", holder("connect:k", lists)));
        isRefused(withHeader("Attributes", tree));
        isRefused(withBody(tree));
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("text", "x"), Arguments.of("JSON", "{\"InstanceId\":\""), Arguments.of("spaces", " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void hundredMegabytesOfTextAreRefused(String name, String start) {
        // Given
        String text = start + start.substring(start.length() - 1).repeat(LONG);

        // Then
        isRefused(withBody(text));
        isRefused(withHeader("Content", text));
        isRefused(withHeader("Attributes", text));
        isRefused(withHeader("DestinationEndpoint", text));
        isRefused(withHeader("ChatDurationInMinutes", text));
        isRefused(withHeader("Attributes", holder("k", text)));
        isRefused(withHeader("Attributes", holder(text, "v")));
        isRefused(withHeader("SegmentAttributes", holder("k", text)));
        isRefused(withBody(holder(text, "v")));
    }

    @Test
    void hundredMegabytesOfBytesAreRefused() {
        isRefused(withBody(new byte[LONG]));
    }

    @Test
    @DisplayName("of a stream without end, no more is read than a request can have")
    void endlessStreamIsReadNoFurther() {
        // Given
        CountingStream stream = new CountingStream();

        // When
        isRefused(withBody(stream));

        // Then
        assertThat(stream.read).isBetween(1024L * 1024L + 1, 1024L * 1024L + 16_384);
    }

    private static final class CountingStream extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) 'x');
            read += length;
            return length;
        }
    }

    /** Named, for their own names would take longer than the test. */
    static Stream<Arguments> hugeNumbers() {
        return Stream.of(
                Arguments.of("10,000 digits", new BigInteger("9".repeat(10_000))),
                Arguments.of("a million digits", BigInteger.ONE.shiftLeft(4_000_000)),
                Arguments.of("1e999999999", new BigDecimal("1e999999999")),
                Arguments.of("1e-999999999", new BigDecimal("1e-999999999")),
                Arguments.of("text of 10,000 digits", "9".repeat(10_000)),
                Arguments.of("text of 1e999999999", "1e999999999"),
                Arguments.of("a node of a million digits", numbers().numberNode(BigInteger.ONE.shiftLeft(4_000_000))),
                Arguments.of("a node of 1e999999999", numbers().numberNode(new BigDecimal("1e999999999"))),
                Arguments.of("NaN", Double.NaN),
                Arguments.of("the largest double", Double.MAX_VALUE));
    }

    private static JsonNodeFactory numbers() {
        return JsonNodeFactory.instance;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugeNumbers")
    void hugeNumbersAreRefused(String name, Object number) {
        isRefused(withHeader("ChatDurationInMinutes", number));
        isRefused(withBody(holder("ChatDurationInMinutes", number)));
        isRefused(withHeader("SegmentAttributes", holder("k", Map.of("ValueInteger", number))));
    }

    @Test
    void hugeNumbersInJsonAreRefused() {
        for (String number : List.of("1e999999999", "-1e-999999999", "9".repeat(10_000), "0." + "9".repeat(10_000))) {
            isRefused(withBody("{\"ChatDurationInMinutes\":" + number + "}"));
            isRefused(withHeader("SegmentAttributes", "{\"k\":{\"ValueInteger\":" + number + "}}"));
        }
    }

    @Test
    @DisplayName("a megabyte of small wrongs is told in a few")
    void manyViolationsAreBounded() {
        // Given
        StringBuilder unknown = new StringBuilder("{\"InstanceId\":\"i\"");
        StringBuilder keys = new StringBuilder("{\"Attributes\":{\"k\":\"v\"");
        StringBuilder elements = new StringBuilder("{\"SupportedMessagingContentTypes\":[null");
        for (int i = 0; i < 70_000; i++) {
            unknown.append(",\"InstanceI").append(i % 10).append(i).append("\":1");
            keys.append(",\"a ").append(i).append("\":\"\"");
            elements.append(",null");
        }

        // Then
        for (String text : List.of(unknown + "}", keys + "}}", elements + "]}")) {
            assertThat(text.length()).isLessThan(1024 * 1024 + 500_000);
            isRefused(withBody(text));
            isRefused(withHeader("Attributes", text));
            assertThat(Reading.of(withBody(text)).violations()).hasSizeLessThanOrEqualTo(201);
        }
    }
}
