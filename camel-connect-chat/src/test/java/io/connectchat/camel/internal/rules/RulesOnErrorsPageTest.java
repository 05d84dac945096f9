package io.connectchat.camel.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ErrorsPage;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Problems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/errors.md")
class RulesOnErrorsPageTest {
    private static final List<Pattern> MESSAGES = Stream.of("## The endpoint can't start", "## No chat was started")
            .flatMap(heading -> ErrorsPage.messages(heading).stream())
            .toList();

    static Stream<Integer> rows() {
        return Stream.iterate(0, i -> i + 1).limit(Limit.rules().size());
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("rows")
    @DisplayName("has all that each row of the rule table says of the requests that break it")
    void hasWhatEachRuleSays(int row) {
        // Given
        Rule rule = Limit.rules().get(row);

        // When
        List<String> said =
                Limit.all().flatMap(limit -> said(rule, limit)).distinct().toList();

        // Then
        assertThat(said).isNotEmpty().allMatch(message -> MESSAGES.stream()
                .anyMatch(onPage -> onPage.matcher(message).matches()));
    }

    private static Stream<String> said(Rule rule, Limit limit) {
        RequestMap map = new RequestMap();
        limit.outside().accept(map);
        ChatRequest request = map.read();
        Problems problems = new Problems();
        rule.check().check(request, new Findings(request, rule.owner(), problems));
        return problems.violations().stream().map(Violation::rule);
    }
}
