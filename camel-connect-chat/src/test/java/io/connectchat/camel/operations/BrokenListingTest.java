package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsRequest;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

@DisplayName("A listing of which not all pages can be read")
@Timeout(60)
class BrokenListingTest extends ChatRouteTestSupport {
    private final List<@Nullable String> asked = new ArrayList<>();

    /** Answers one page after the other, each of one contact: the token of the next page, or an error. */
    private final class Pages implements ConnectAsyncClient {
        private final List<Object> answers;

        Pages(List<Object> answers) {
            this.answers = answers;
        }

        @Override
        public CompletableFuture<ListAssociatedContactsResponse> listAssociatedContacts(
                ListAssociatedContactsRequest request) {
            Object answer = answers.get(asked.size() % answers.size());
            asked.add(request.nextToken());
            return answer instanceof Throwable failure
                    ? CompletableFuture.failedFuture(failure)
                    : CompletableFuture.completedFuture(ListAssociatedContactsResponse.builder()
                            .contactSummaryList(AssociatedContactSummary.builder()
                                    .contactId("contact")
                                    .build())
                            .nextToken(answer.toString())
                            .build());
        }

        @Override
        public String serviceName() {
            return "connect";
        }

        @Override
        public void close() {}
    }

    private Exchange list(Object... answers) {
        context.getRegistry().bind("pages", new Pages(List.of(answers)));
        return template.request(
                "aws-connect-chat:" + INSTANCE + "?operation=listAssociatedContacts&connectAsyncClient=#pages",
                exchange -> {
                    exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, "contact");
                    exchange.getMessage().setBody("the body");
                });
    }

    private static void assertNothingIsHalf(Exchange exchange) {
        assertThat(exchange.getMessage().getBody()).isEqualTo("the body");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.NEXT_TOKEN);
    }

    @Test
    @DisplayName("fails with the error of the page, and leaves the body")
    void errorOnALaterPage() {
        // When
        Exchange refused = list("2", "3", SdkClientException.create("refused"));

        // Then
        assertThat(refused.getException())
                .isInstanceOf(SdkClientException.class)
                .hasMessage("refused");
        assertThat(refused.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertNothingIsHalf(refused);
        assertThat(asked).containsExactly(null, "2", "3");
    }

    @Test
    @DisplayName("says of AWS's error on a later page what it says of any")
    void errorOfAws() {
        // When
        Exchange throttled = list(
                "2",
                ThrottlingException.builder()
                        .statusCode(429)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ThrottlingException")
                                .build())
                        .build());

        // Then
        assertThat(throttled.getException()).isInstanceOf(ThrottlingException.class);
        assertThat(throttled.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isEqualTo("ThrottlingException");
        assertThat(throttled.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertNothingIsHalf(throttled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 2", "1 2 3"})
    @DisplayName("fails where a page leads back to one that was read")
    void roundAndRound(String tokens) {
        // When
        Exchange exchange = list((Object[]) tokens.split(" "));

        // Then
        assertThat(exchange.getException())
                .hasMessageStartingWith(
                        "The answer may not come from Amazon Connect: its NextToken leads back to a page");
        assertNothingIsHalf(exchange);
    }
}
