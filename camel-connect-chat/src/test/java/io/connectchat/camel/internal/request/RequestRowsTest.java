package io.connectchat.camel.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.operation.Operations;
import io.connectchat.camel.internal.schema.Member;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, the headers' constants and the options: three lists of the same members. */
class RequestRowsTest {
    /** What the endpoint itself is made of: no member of the API comes from these. */
    private static final Set<String> OPTIONS_OF_THE_ENDPOINT =
            Set.of("operation", "bodyAs", "pinned", "allowedDestinations", "validation", "clientTokenStrategy");

    /** Set after a call, or choosing it. */
    private static final Set<String> HEADERS_OF_THE_CALL = Set.of(
            ConnectChatConstants.OPERATION,
            ConnectChatConstants.CONTACT_ID,
            ConnectChatConstants.REQUEST_ID,
            ConnectChatConstants.SENT_CLIENT_TOKEN,
            ConnectChatConstants.REPEATED,
            ConnectChatConstants.ERROR_CODE,
            ConnectChatConstants.ERROR_STATUS,
            ConnectChatConstants.RETRYABLE,
            ConnectChatConstants.RETRY_AFTER,
            ConnectChatConstants.OUTCOME);

    static Stream<Member<?, ?>> rows() {
        return Mapping.members().stream();
    }

    private static List<Field> headerConstants() {
        return Arrays.stream(ConnectChatConstants.class.getFields())
                .filter(field -> !field.getName().equals("HEADER_PREFIX"))
                .toList();
    }

    private static String valueOf(Field constant) {
        try {
            return Objects.requireNonNull((String) constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowHasItsHeaderWithMetadata(Member<?, ?> row) {
        // When
        Field constant = headerConstants().stream()
                .filter(field -> valueOf(field).equals(Objects.requireNonNull(row.header())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No constant for " + Objects.requireNonNull(row.header())));

        // Then
        assertThat(constant.isAnnotationPresent(Metadata.class)).isTrue();
        Metadata metadata = Objects.requireNonNull(constant.getAnnotation(Metadata.class));
        assertThat(metadata.label()).isEqualTo("producer");
        assertThat(metadata.description()).isNotBlank();
        assertThat(metadata.javaType()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("a header is named as the API names the member")
    void headerCarriesTheApisName(Member<?, ?> row) {
        String path = row.path().replace("connect:", "");
        assertThat(Objects.requireNonNull(row.header()))
                .isEqualTo(ConnectChatConstants.HEADER_PREFIX + path.substring(path.lastIndexOf('.') + 1));
    }

    @Test
    void everyHeaderConstantHasARowOrIsNoMember() {
        // When
        Set<String> known = new HashSet<>(HEADERS_OF_THE_CALL);
        Operations.schemas().forEach(schema -> known.addAll(schema.byHeader().keySet()));

        // Then
        assertThat(headerConstants().stream().map(RequestRowsTest::valueOf)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyRequestOptionHasARowAndEveryRowsOptionIsThere() {
        // When
        Set<String> options = Arrays.stream(ConnectChatConfiguration.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(UriParam.class) || field.isAnnotationPresent(UriPath.class))
                .map(RequestRowsTest::nameOf)
                .filter(name -> !OPTIONS_OF_THE_ENDPOINT.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inTable = Operations.schemas().stream()
                .flatMap(schema -> schema.settable().stream())
                .flatMap(row -> Stream.ofNullable(row.option()))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(inTable).isEqualTo(options);
    }

    private static String nameOf(Field option) {
        UriParam param = option.getAnnotation(UriParam.class);
        return param == null || param.prefix().isEmpty() ? option.getName() : param.prefix() + "*";
    }

    @Test
    void onlyTheMessagesTextAndTheTokenHaveNoOption() {
        assertThat(rows().filter(row -> row.option() == null).map(Member::path))
                .containsExactly("InitialSystemMessage.Content", "ClientToken");
    }

    @Test
    void pathsAndHeadersAreUnique() {
        assertThat(rows().map(Member::path)).doesNotHaveDuplicates();
        assertThat(rows().map(row -> Objects.requireNonNull(row.header()).toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
    }
}
