package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ErrorsPage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/errors.md")
class RulesOnErrorsPageTest {
    private static final List<Pattern> MESSAGES = Stream.of(
                    "## The endpoint can't start", "## The request was not sent")
            .flatMap(heading -> ErrorsPage.messages(heading).stream())
            .toList();

    static Stream<Limit> limits() {
        return Limit.all();
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("has all that is said of the requests that break a rule")
    void hasWhatEachRuleSays(Limit limit) {
        // Given
        RequestMap map = new RequestMap();
        limit.outside().accept(map);

        // When
        List<String> said =
                map.violations(Validation.strict).stream().map(Violation::rule).toList();

        // Then
        assertThat(said).isNotEmpty().allMatch(message -> MESSAGES.stream()
                .anyMatch(onPage -> onPage.matcher(message).matches()));
    }
}
