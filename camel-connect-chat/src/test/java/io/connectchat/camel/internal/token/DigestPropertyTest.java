package io.connectchat.camel.internal.token;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Digests of any requests")
class DigestPropertyTest {
    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .ofMaxLength(8)
            .withChars('a', 'b', ':', ';', 's', '1', '0')
            .withCharRange('\u0080', '\u00FF');
    private static final Arbitrary<Map<String, String>> ATTRIBUTES =
            Arbitraries.maps(TEXT, TEXT).ofMaxSize(5);

    @Provide
    Arbitrary<Map<String, Object>> requests() {
        Arbitrary<Object> segments = Arbitraries.maps(
                        TEXT,
                        Arbitraries.oneOf(
                                TEXT.map(text -> Map.<String, Object>of("ValueString", text)),
                                TEXT.map(text -> Map.<String, Object>of("ValueArn", text)),
                                Arbitraries.integers().map(number -> Map.<String, Object>of("ValueInteger", number)),
                                ATTRIBUTES.map(map -> Map.<String, Object>of("ValueMap", map)),
                                TEXT.list().ofMaxSize(4).map(list -> Map.<String, Object>of("ValueList", list))))
                .ofMaxSize(4)
                .map(map -> map);
        Arbitrary<Object> template = Combinators.combine(TEXT, ATTRIBUTES)
                .as((text, attributes) -> Map.of(
                        "MessageTemplateId", text, "TemplateAttributes", Map.of("CustomAttributes", attributes)));
        return Combinators.combine(
                        Arbitraries.of("InstanceId", "ContactFlowId", "RelatedContactId")
                                .flatMap(name -> TEXT.map(text -> Map.<String, Object>of(name, text))),
                        optional("SegmentAttributes", segments),
                        optional("Attributes", ATTRIBUTES.map(map -> map)),
                        optional("InitialTemplatedSystemMessage", template),
                        optional("ChatDurationInMinutes", Arbitraries.integers().map(number -> number)),
                        optional(
                                "SupportedMessagingContentTypes",
                                TEXT.list().ofMaxSize(3).map(list -> list)))
                .as((one, two, three, four, five, six) -> {
                    Map<String, Object> request = new LinkedHashMap<>(one);
                    List.of(two, three, four, five, six).forEach(request::putAll);
                    return request;
                });
    }

    private static Arbitrary<Map<String, Object>> optional(String name, Arbitrary<Object> value) {
        return Arbitraries.oneOf(value.map(some -> Map.of(name, some)), Arbitraries.just(Map.<String, Object>of()));
    }

    private static String digest(Map<String, Object> request) {
        Mapped mapped = mapping().body(request).map();
        assertThat(mapped.violations()).isEmpty();
        return DocumentDigest.of("c", "", mapped.request().document());
    }

    @Property(tries = 300)
    @Label("maps in another order, the same digest")
    void permutedMapsHaveTheSameDigest(@ForAll("requests") Map<String, Object> request, @ForAll Random random) {
        assertThat(digest(shuffled(request, random))).isEqualTo(digest(request));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> shuffled(Map<String, Object> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = java.util.Objects.requireNonNull(map.get(key));
            shuffled.put(key, value instanceof Map ? shuffled((Map<String, Object>) value, random) : value);
        }
        return shuffled;
    }

    @Property(tries = 500)
    @Label("different requests, different digests")
    void differentRequestsHaveDifferentDigests(
            @ForAll("requests") Map<String, Object> one, @ForAll("requests") Map<String, Object> other) {
        Mapped first = mapping().body(one).map();
        Mapped second = mapping().body(other).map();
        Assume.that(!first.request().sdkRequest().equals(second.request().sdkRequest())
                || !java.util.Objects.equals(
                        first.request().template(), second.request().template()));

        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Property(tries = 300)
    @Label("whoever follows the documentation gets the same digest")
    void digestIsTheDocumentedOne(@ForAll("attributes") Map<String, String> attributes) {
        // Given
        Map<String, Object> request = Map.of("InstanceId", "i", "Attributes", attributes);

        // Then
        assertThat(digest(request)).isEqualTo(DocumentedDigest.token("c", "", Mapping.tree(request)));
    }

    @Provide
    Arbitrary<Map<String, String>> attributes() {
        Arbitrary<String> text = Arbitraries.of(
                        0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF)
                .list()
                .ofMaxSize(3)
                .map(codePoints -> {
                    StringBuilder built = new StringBuilder();
                    codePoints.forEach(built::appendCodePoint);
                    return built.toString();
                });
        return Arbitraries.maps(text, text).ofMaxSize(8);
    }
}
