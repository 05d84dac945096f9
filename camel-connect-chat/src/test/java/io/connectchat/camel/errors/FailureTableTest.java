package io.connectchat.camel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.BrokenPeer;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ErrorsPage;
import io.connectchat.camel.support.LoopbackPeer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkGlobalTime;

/** What a route is told when the server is not Amazon Connect, or not as it should be. */
@DisplayName("The table of answers in docs/errors.md")
class FailureTableTest extends ChatRouteTestSupport {
    private static final String HEADING = "### Answers that are not a started chat";
    private static final String LIMITS = "&maxAttempts=2&apiCallAttemptTimeout=400ms&apiCallTimeout=5s";

    /** The SDK corrects its clock by what a peer says of the time, for the whole process. */
    @AfterEach
    void resetClockOfSdk() {
        SdkGlobalTime.setGlobalTimeOffset(0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("says what the headers and the exception say of each")
    void rows(BrokenPeer kind) {
        try (LoopbackPeer peer = new LoopbackPeer(kind::meet)) {
            // When
            Exchange exchange = chat(peer);

            // Then
            assertThat(exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                    .isNotNull();
            assertThat(peer.requests()).isPositive();
            assertThat(ErrorsPage.section(HEADING)).contains(row(kind, exchange));
        }
    }

    @Test
    @DisplayName("has no other row")
    void noOtherRow() {
        List<String> failures = Pattern.compile("(?m)^\\| (.+?) \\|.*(?:yes|no|–) \\|$")
                .matcher(ErrorsPage.section(HEADING).split("\n### ")[0])
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(failures)
                .containsExactlyElementsOf(Arrays.stream(BrokenPeer.values())
                        .map(kind -> kind.failure)
                        .toList());
    }

    private Exchange chat(LoopbackPeer peer) {
        return template.request(ENDPOINT + LIMITS + "&uriEndpointOverride=" + peer.address(), e -> {
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setBody("Hello");
        });
    }

    /** As a route may conclude it from the exception and the headers alone. */
    private static String row(BrokenPeer kind, Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure == null) {
            assertThat(exchange.getMessage().getHeaders())
                    .containsKey(ConnectChatConstants.CONTACT_ID)
                    .doesNotContainKey(ConnectChatConstants.RETRYABLE);
            return "| %s | none | started | – |".formatted(kind.failure);
        }
        Object code = exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE);
        boolean refused =
                code != null && exchange.getMessage().getHeader(ConnectChatConstants.ERROR_STATUS, Integer.class) < 500;
        boolean retryable = exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE, Boolean.class);
        return "| %s | `%s` | %s | %s |"
                .formatted(
                        kind.failure,
                        failure.getClass().getSimpleName(),
                        refused ? "not started" : "unknown",
                        retryable ? "yes" : "no");
    }
}
