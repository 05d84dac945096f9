package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard against numbers that nobody meant to pay for. */
class AllowedDestinationsTest {
    private static final Violation REFUSED = new Violation(
            "DestinationEndpoint.Address",
            "is not allowed by the option allowedDestinations",
            "body",
            "Send only to allowed numbers, in E.164, or change the option",
            Owner.ENDPOINT);

    private static List<Violation> violations(String allowed, String number, Validation validation) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setAllowedDestinations(allowed);
        configuration.setValidation(validation);
        Violations problems = new Violations("StartOutboundChatContact");
        Checking.request(
                configuration,
                new RequestMap().set("DestinationEndpoint.Address", number).read(),
                problems);
        return problems.list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1|+15550100",
                "+1,+44|+15550100",
                "+44,+1|+15550100",
                "+1555010|+15550100",
                "+15550100|+15550100",
                "1, 44|+15550100",
                " 1|+15550100",
                "+44 , +1|+15550100",
                "+123456789012345|+123456789012345",
                "+1,!+1876|+15550100",
                "+1,!+1876,+18765550|+18765550100",
                "!+1876|+447700900123",
                "+1,! 1876|+15550100",
            })
    void allowedNumbersPass(String allowed, String number) {
        for (Validation validation : Validation.values()) {
            assertThat(violations(allowed, number, validation)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+44|+15550100",
                "+1556|+15550100",
                "+15550101|+15550100",
                "+155501000|+15550100",
                "+44,+49|+15550100",
                "+1,!+1876|+18765550100",
                "!+1876,+1|+18765550100",
                "!+1876|+18765550100",
                "+1,!+1555,+15551|+15550100",
            })
    @DisplayName("other numbers are refused, whatever the validation")
    void otherNumbersAreRefused(String allowed, String number) {
        for (Validation validation : Validation.values()) {
            assertThat(violations(allowed, number, validation)).containsExactly(REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15550100",
                "+1555\n+447700900123",
                "+15550100 ",
                "+1555010a",
                " +15550100",
                "0015550100",
                "tel:+15550100",
                "\uFF0B15550100"
            })
    @DisplayName("a number that only looks like an allowed one is refused, also where E.164 is not checked")
    void numbersThatAreNotInE164AreRefused(String number) {
        assertThat(violations("+1", number, Validation.aws)).containsExactly(REFUSED);
        assertThat(violations("+1", number, Validation.strict))
                .contains(REFUSED)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "+", "+0", "+1,", "+1,,+44", "+1;+44", "x", "+1 2", "+1234567890123456", "*"})
    void prefixesThatNoNumberHasAreRefused(String allowed) {
        // When
        Violations problems = new Violations("StartOutboundChatContact");
        AllowedDestinations guard = new AllowedDestinations(allowed, problems);

        // Then
        assertThat(problems.list())
                .containsExactly(new Violation(
                        "allowedDestinations",
                        "must contain only prefixes of numbers in E.164 format",
                        "option allowedDestinations",
                        "Write + and the country code, separated by commas, as in +1,+44, and ! before what is excluded, as in"
                                + " +1,!+1876",
                        Owner.ENDPOINT));
        assertThat(guard).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+44,!+1876|excludes a prefix that no allowed prefix covers",
                "+1,!+1|has the same prefix twice",
                "+1,+1|has the same prefix twice",
                "+1,!|must contain only prefixes of numbers in E.164 format",
                "+1,!!+1876|must contain only prefixes of numbers in E.164 format",
            })
    void exclusionsThatMeanNothingAreRefused(String allowed, String rule) {
        // When
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setAllowedDestinations(allowed);
        Violations problems = new Violations("StartOutboundChatContact");
        AllowedDestinations guard = new AllowedDestinations(configuration.getAllowedDestinations(), problems);

        // Then
        assertThat(problems.list()).extracting(Violation::rule).containsExactly(rule);
        assertThat(guard).isNotNull();
    }

    @Test
    void withoutTheOptionAnyNumberPasses() {
        assertThat(new RequestMap().violations(Validation.strict)).isEmpty();
    }

    @Test
    void aMissingNumberIsMissedOnce() {
        // Given
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setAllowedDestinations("+1");
        Violations problems = new Violations("StartOutboundChatContact");

        // When
        Checking.request(
                configuration, new RequestMap().remove("DestinationEndpoint").read(), problems);

        // Then
        assertThat(problems.list()).extracting(Violation::rule).containsExactly("is required");
    }

    @Test
    @DisplayName("an endpoint's own number is checked at its start")
    void theOptionsNumberIsCheckedAlone() {
        // Given
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setAllowedDestinations("+44");
        Violations problems = new Violations("StartOutboundChatContact");

        // When
        Checking.guard(configuration, new RequestMap().read(), problems);

        // Then
        assertThat(problems.list()).containsExactly(REFUSED);
    }
}
