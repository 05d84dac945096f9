package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.violation.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Options are checked once, when their endpoint starts; a message is checked for what it says itself. */
class OptionsAndMessageTest {
    /** What the options of these tests say, unless the message does. */
    private static final Set<String> OF_OPTIONS =
            Set.of("InstanceId", "SourceEndpoint", "ContactFlowId", "SegmentAttributes");

    private static final Map<String, Object> DESTINATION =
            Map.of("DestinationEndpoint", Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"));

    /** Those that the options don't mend. */
    static Stream<Limit> limits() {
        return Limit.all().filter(limit -> outside(limit).map().keySet().containsAll(OF_OPTIONS));
    }

    private static RequestMap outside(Limit limit) {
        RequestMap request = new RequestMap();
        limit.outside().accept(request);
        return request;
    }

    @ParameterizedTest
    @MethodSource("limits")
    @DisplayName("a message breaks a rule, whatever else comes from the options")
    void isCheckedBesideOptions(Limit limit) {
        // Given
        Map<String, Object> kept = new RequestMap().map();
        Map<String, Object> message = new LinkedHashMap<>(outside(limit).map());
        message.entrySet()
                .removeIf(member -> OF_OPTIONS.contains(member.getKey())
                        && member.getValue().equals(kept.get(member.getKey())));

        // When
        Violations problems = check(message, options -> {
            if (message.containsKey("SegmentAttributes")) {
                options.setSubtype(null);
            }
        });

        // Then
        assertThat(problems.list()).isNotEmpty().isEqualTo(outside(limit).violations(Validation.strict));
    }

    @Test
    @DisplayName("a channel of the message is checked, whose other segment attributes are options")
    void channelBesideOptions() {
        // Given
        Mapping message = Mapping.mapping().body(DESTINATION).header("Subtype", "Fax");

        // When
        Violations problems = check(message, options -> options.setSegmentAttributes(Map.of("mine", "x")));

        // Then
        assertThat(problems.list()).extracting(Violation::member).containsExactly("SegmentAttributes.connect:Subtype");
    }

    @Test
    @DisplayName("what options and message both leave out is missed")
    void whatIsMissing() {
        assertThat(check(DESTINATION, options -> options.setSourceEndpoint(null))
                        .list())
                .extracting(Violation::member)
                .containsExactly("SourceEndpoint");
    }

    private static Violations check(Map<String, Object> body, Consumer<ConnectChatConfiguration> changes) {
        return check(Mapping.mapping().body(body), changes);
    }

    @SuppressWarnings("NullAway") // an empty option, which a route can't write: no default stands in for a type
    private static Violations check(Mapping message, Consumer<ConnectChatConfiguration> changes) {
        Consumer<ConnectChatConfiguration> options = configuration -> {
            configuration.setInstanceId("instance");
            configuration.setSourceEndpoint("arn:aws:connect:eu-west-2:111122223333:phone-number/number");
            configuration.setContactFlowId("flow");
            configuration.setSubtype(Subtype.SMS);
            configuration.setMessageContentType(null);
            changes.accept(configuration);
        };
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        options.accept(configuration);
        Violations problems = new Violations("StartOutboundChatContact");
        Checking.request(configuration, message.options(options).map().request(), problems);
        return problems;
    }
}
