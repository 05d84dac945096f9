package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.json;
import static io.connectchat.camel.internal.request.Mapping.mapping;
import static io.connectchat.camel.internal.request.Mapping.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.Mapping.Mapped;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.violation.Origin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.HashMapHeadersMapFactory;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each member of the API, from each source, in each form. */
class MemberByRowTest {
    /** The ways in which a value may come. */
    enum Form {
        OPTION(sample -> sample.option() != null, (m, s) -> m.options(s::setOption)),
        HEADER_IN_API_SHAPE((m, s) -> m.header(header(s), s.api())),
        HEADER_AS_SDK_TYPE((m, s) -> m.header(header(s), s.read())),
        HEADER_AS_TEXT((m, s) -> m.header(header(s), s.text())),
        HEADER_AS_CHAR_SEQUENCE((m, s) -> m.header(header(s), new StringBuilder(s.text()))),
        HEADER_AS_JSON_TEXT(s -> json(s.api()).startsWith("{"), (m, s) -> m.header(header(s), json(s.api()))),
        HEADER_AS_JSON_NODE((m, s) -> m.header(header(s), tree(s.api()))),
        HEADER_IN_LOWER_CASE((m, s) -> m.header(header(s).toLowerCase(Locale.ROOT), s.api())),
        HEADER_IN_UPPER_CASE((m, s) -> m.header(header(s).toUpperCase(Locale.ROOT), s.api())),
        BODY_AS_MAP((m, s) -> m.body(s.inRequest())),
        BODY_AS_MAP_IN_CAMEL_CASE((m, s) -> m.body(s.inCamelCase())),
        BODY_AS_JSON_NODE((m, s) -> m.body(tree(s.inRequest()))),
        BODY_AS_JSON_TEXT((m, s) -> m.body(json(s.inRequest()))),
        BODY_AS_JSON_TEXT_IN_CAMEL_CASE((m, s) -> m.body(" \t\r\n" + json(s.inCamelCase()))),
        BODY_AS_BYTES((m, s) -> m.body(json(s.inRequest()).getBytes(StandardCharsets.UTF_8))),
        BODY_AS_STREAM(
                (m, s) -> m.body(new ByteArrayInputStream(json(s.inRequest()).getBytes(StandardCharsets.UTF_8)))),
        BODY_AS_SDK_REQUEST(s -> s.sdk() != null, (m, s) -> m.body(s.inSdkRequest())),
        BODY_AS_SDK_BUILDER(s -> s.sdk() != null, (m, s) -> m.body(s.inSdkRequest().toBuilder()));

        private final Predicate<Sample> applies;
        private final BiConsumer<Mapping, Sample> set;

        Form(BiConsumer<Mapping, Sample> set) {
            this(sample -> true, set);
        }

        Form(Predicate<Sample> applies, BiConsumer<Mapping, Sample> set) {
            this.applies = applies;
            this.set = set;
        }
    }

    private static String header(Sample sample) {
        return Objects.requireNonNull(Mapping.member(sample.path()).header());
    }

    static Stream<String> rows() {
        return Mapping.members().stream().map(Member::path);
    }

    static Stream<Arguments> rowsInForms() {
        return rows().flatMap(path -> Arrays.stream(Form.values())
                .filter(form -> form.applies.test(Sample.of(path, 1)))
                .map(form -> Arguments.of(path, form)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsInForms")
    void eachMemberIsReadFromEachForm(String path, Form form) {
        // Given
        Sample sample = Sample.of(path, 1);
        Mapping mapping = mapping();

        // When
        form.set.accept(mapping, sample);
        Mapped mapped = mapping.map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        boolean completesOnly = form == Form.OPTION && Mapping.member(path).isOnlyCompleting();
        assertThat(mapped.at(path)).isEqualTo(completesOnly ? null : sample.read());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("header, then body, then option")
    void headerGoesBeforeBodyBeforeOption(String path) {
        // Given
        Mapping mapping = mapping().options(options -> options.setPinned(""));
        Sample option = Sample.of(path, 1);
        if (option.option() != null) {
            mapping.options(option::setOption);
        }

        // When
        mapping.body(Sample.of(path, 2).inRequest());
        Mapped bodyOverOption = mapping.map();
        mapping.header(header(option), Sample.of(path, 3).api());
        Mapped headerOverBody = mapping.map();

        // Then
        assertThat(bodyOverOption.violations()).isEmpty();
        assertThat(bodyOverOption.at(path)).isEqualTo(Sample.of(path, 2).read());
        assertThat(bodyOverOption.request().origin(path)).contains(Origin.BODY);
        assertThat(headerOverBody.violations()).isEmpty();
        assertThat(headerOverBody.at(path)).isEqualTo(Sample.of(path, 3).read());
        assertThat(headerOverBody.request().origin(path)).contains(Origin.header(header(option)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void optionIsNamedAsTheOrigin(String path) {
        // Given
        Member<?, ?> row = Mapping.member(path);
        if (row.option() == null) {
            assertThat(mapping().map().request().origin(path)).isEmpty();
            return;
        }

        // When
        Mapped mapped = mapping().options(Sample.of(path, 1)::setOption).map();

        // Then
        assertThat(mapped.request().origin(path)).contains(Origin.option(Objects.requireNonNull(row.option())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("a header in another letter case counts also where the message's own map is strict")
    void headersCountInAnyCaseOnStrictMaps(String path) throws Exception {
        // Given
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getCamelContextExtension().setHeadersMapFactory(new HashMapHeadersMapFactory());
            Sample sample = Sample.of(path, 1);
            Mapping mapping = Mapping.of(new DefaultExchange(context));

            // When
            Mapped mapped = mapping.header(header(sample).toUpperCase(Locale.ROOT), sample.api())
                    .map();

            // Then
            assertThat(mapped.violations()).isEmpty();
            assertThat(mapped.at(path)).isEqualTo(sample.read());

            // When a second variant says otherwise
            mapping.header(
                    header(sample).toLowerCase(Locale.ROOT), Sample.of(path, 2).api());

            // Then
            assertThat(mapping.map().refusals())
                    .containsExactly(path + " is also set by header " + header(sample) + " to a different value");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void headersThatOnlyLookSimilarAreLeftAlone(String path) {
        // Given
        Sample sample = Sample.of(path, 1);

        // When
        Mapped mapped = mapping()
                .header(header(sample) + "X", sample.api())
                .header("CamelAws" + header(sample), sample.api())
                .header("Camel" + header(sample).substring("CamelAwsConnectChat".length()), sample.api())
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at(path)).isNull();
    }
}
