package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint's own options violate is said when it starts, and not at the first message. */
class EndpointStartTest extends ChatRouteTestSupport {
    @ParameterizedTest
    @CsvSource({
        "chatDurationInMinutes=59, ChatDurationInMinutes",
        "sourceEndpoint=+15550100, SourceEndpoint.Address",
        "messageContentType=text/html, InitialSystemMessage.ContentType",
        "supportedMessagingContentTypes=text/markdown, SupportedMessagingContentTypes",
        "relatedContactId=, RelatedContactId",
        "pinned=ContactFlow, pinned",
        "allowedDestinations=+0, allowedDestinations",
        "allowedDestinations=, allowedDestinations",
        "maxAttempts=0, maxAttempts",
        "maxConcurrency=0, maxConcurrency",
        "requestsPerSecond=0, requestsPerSecond",
        "requestsPerSecond=-2, requestsPerSecond",
        "requestsPerSecond=NaN, requestsPerSecond",
        "requestsPerSecond=1e300, requestsPerSecond",
        "requestsPerSecond=2&burst=0, burst",
        "burst=5, burst",
        "rateLimiter=redis, rateLimiter",
        "maxInFlight=0, maxInFlight",
        "apiCallTimeout=-1, apiCallTimeout",
        "apiCallTimeout=1s&apiCallAttemptTimeout=2s, apiCallAttemptTimeout",
        "apiCallTimeout=30x, apiCallTimeout",
        "burst=abc, burst",
        "maxAttempts=many, maxAttempts",
        "requestsPerSecond=fast, requestsPerSecond",
        "bodyAs=text, bodyAs",
        "trustAllCertificates=perhaps, trustAllCertificates",
        "maxInFlight=2000000000, maxInFlight",
        "maxConcurrency=2000000000, maxConcurrency",
        "sessionToken=t, sessionToken",
        "profileCredentialsName=p, profileCredentialsName",
        "useDefaultCredentialsProvider=true, accessKey",
        "proxyHost=proxy.example.com&proxyPort=70000, proxyPort",
        "apiCallAttemptTimeout=-1, apiCallAttemptTimeout",
        "accessKey=, accessKey",
        "secretKey=, secretKey",
        "useSessionCredentials=true, useSessionCredentials",
        "useProfileCredentialsProvider=true, useProfileCredentialsProvider",
        "overrideEndpoint=false, uriEndpointOverride",
        "uriEndpointOverride=, overrideEndpoint",
        "region=evil.example.com/, region",
        "region=, region",
        "uriEndpointOverride=127.0.0.1:1, uriEndpointOverride",
        "uriEndpointOverride=ftp://127.0.0.1, uriEndpointOverride",
        "proxyHost=proxy.example.com, proxyHost",
        "proxyPort=3128, proxyHost",
        "displayName=, ParticipantDetails.DisplayName",
        "destinationEndpoint=5550100, DestinationEndpoint.Address",
        "segmentAttribute.connect:Subtype=connect:Fax, SegmentAttributes.connect:Subtype",
        "attribute.a b=c, Attributes"
    })
    void aRouteWithABadOptionDoesNotStart(String option, String member) {
        // When
        Throwable failure =
                catchThrowable(() -> startRoute("aws-connect-chat:" + INSTANCE + "?" + option.replace(" ", "%20")));

        // Then
        InvalidChatRequestException refusal = cause(failure);
        assertThat(refusal.getViolations()).hasSizeBetween(1, 2).allSatisfy(violation -> assertThat(violation.member())
                .startsWith(member));
        assertThat(refusal.getViolations().get(0).origin()).startsWith("option ");
    }

    @Test
    void aValueOfAnotherKindHasARightReasonAndIsNotShown() {
        // When
        Throwable failure = catchThrowable(() -> startRoute(ENDPOINT + "&chatDurationInMinutes=secretive"));

        // Then
        assertThat(cause(failure).getViolations())
                .singleElement()
                .hasToString("chatDurationInMinutes (option chatDurationInMinutes): must be a whole number. Correct the"
                        + " value [the endpoint's rule]");
        assertThat(cause(failure)).hasMessageNotContaining("secretive");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        // When
        Throwable failure = catchThrowable(() -> startRoute("aws-connect-chat:" + "i".repeat(101)
                + "?chatDurationInMinutes=1&pinned=Nothing&maxAttempts=0&contactFlowId=" + "f".repeat(501)));

        // Then
        assertThat(cause(failure).getViolations())
                .extracting(Violation::member)
                .containsExactlyInAnyOrder(
                        "maxAttempts", "pinned", "InstanceId", "ContactFlowId", "ChatDurationInMinutes");
    }

    @Test
    void theRegionOfTheInstancesArnAndTheOptionMustAgree() {
        // When
        Throwable failure = catchThrowable(() -> startRoute(
                "aws-connect-chat:arn:aws:connect:us-east-1:111122223333:instance/" + INSTANCE + "?region=eu-west-2"));

        // Then
        assertThat(cause(failure).getViolations()).extracting(Violation::member).containsExactly("region");
    }

    @Test
    void anEndpointMayLeaveToMessagesWhatItDoesNotSet() {
        // When
        Throwable failure = catchThrowable(() -> startRoute("aws-connect-chat:" + INSTANCE));

        // Then
        assertThat(failure).isNull();
    }

    @Test
    void itIsSaidWhenTheEndpointStarts() {
        assertThatThrownBy(() -> context.getEndpoint(ENDPOINT + "&chatDurationInMinutes=1"))
                .hasRootCauseInstanceOf(InvalidChatRequestException.class);
    }

    @Test
    void aDynamicEndpointThatCannotStartDoesNotShowItsCustomer() throws Exception {
        // Given
        startRoute("log:unused");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic")
                        .toD(ENDPOINT + "&destinationEndpoint=${header.phone}&displayName=${header.name}"
                                + "&attribute.street=${header.street}");
            }
        });

        // When
        Exchange exchange = template.request("direct:dynamic", e -> {
            e.getMessage().setHeader("phone", "+1555010099999999999");
            e.getMessage().setHeader("name", "Zaphod");
            e.getMessage().setHeader("street", "Betelgeuse");
        });

        // Then
        StringWriter all = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .contains("DestinationEndpoint.Address")
                .doesNotContain("5550100", "Zaphod", "Betelgeuse");
    }

    private void startRoute(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
    }

    private static InvalidChatRequestException cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidChatRequestException refusal) {
                return refusal;
            }
        }
        throw new AssertionError("No refusal in the failure", failure);
    }
}
