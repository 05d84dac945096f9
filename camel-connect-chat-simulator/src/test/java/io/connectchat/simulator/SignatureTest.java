package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signed by the SDK's own signer, and then altered. */
@DisplayName("The signature of a request")
class SignatureTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Those that the HTTP client writes itself. */
    private static final Set<String> NOT_SET = Set.of("host", "content-length");

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final String MISMATCH = "The request signature we calculated does not match";

    private final ConnectSimulator simulator = ConnectSimulator.builder()
            .accessKeys(
                    AccessKey.DEFAULT,
                    new AccessKey("other", "other-secret"),
                    new AccessKey("temporary", "secret", "session"))
            .signatureClock(InstantSource.fixed(NOW))
            .start();

    /** What a request is signed with, and what is sent then. */
    private final class Signing {
        private AwsCredentialsIdentity credentials = AwsCredentialsIdentity.create("test", "test");
        private Instant at = NOW;
        private String service = "connect";
        private String method = "PUT";
        private String path = "/contact/outbound-chat";
        private String body = ChatRequests.valid().encode();

        private UnaryOperator<URI> uriAfter = UnaryOperator.identity();
        private UnaryOperator<String> bodyAfter = UnaryOperator.identity();
        private Consumer<HttpRequest.Builder> headersAfter = request -> {};

        HttpResponse<String> send() {
            SdkHttpRequest unsigned = SdkHttpRequest.builder()
                    .method(SdkHttpMethod.fromValue(method))
                    .uri(simulator.endpoint().resolve(path))
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-Amz-Meta-Several", List.of("a", "b  c", "d, e"))
                    .build();
            SdkHttpRequest signed = AwsV4HttpSigner.create()
                    .sign(r -> r.identity(credentials)
                            .request(unsigned)
                            .payload(ContentStreamProvider.fromUtf8String(body))
                            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
                    .request();
            HttpRequest.Builder request = HttpRequest.newBuilder(uriAfter.apply(signed.getUri()))
                    .method(method, BodyPublishers.ofString(bodyAfter.apply(body)));
            signed.forEachHeader((name, values) -> {
                if (!NOT_SET.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            headersAfter.accept(request);
            return exchange(request.build());
        }
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"test, test", "other, other-secret"})
    @DisplayName("is good if it is made with one of the keys")
    void isGood(String id, String secret) {
        // Given
        Signing signing = new Signing();
        signing.credentials = AwsCredentialsIdentity.create(id, secret);

        // Then
        assertThat(signing.send().statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is good with the session token of temporary credentials")
    void takesSessionTokens() {
        // Given
        Signing signing = new Signing();
        signing.credentials = AwsSessionCredentialsIdentity.create("temporary", "secret", "session");

        // Then
        assertThat(signing.send().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts/a%2Fb/c%20d",
                "/contact/tags/i/c?TagKeys=x%2By&TagKeys=a%20b&TagKeys=B",
                "/contact/associated/i?nextToken=&contactId=%C3%BC&maxResults=3"
            })
    @DisplayName("is good whatever path and query hold")
    void coversSpecialCharacters(String path) {
        // Given
        Signing signing = new Signing();
        signing.method = path.contains("TagKeys") ? "DELETE" : "GET";
        signing.path = path;
        signing.body = "";

        // Then: it is refused by what is behind the check
        assertThat(signing.send().headers().firstValue("x-amzn-ErrorType")).hasValueSatisfying(type -> assertThat(type)
                .isIn("ResourceNotFoundException", "InvalidRequestException"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(
                        "wrong secret",
                        s -> s.credentials = identity("test", "other-secret"),
                        "InvalidSignature",
                        MISMATCH),
                bad("unknown key", s -> s.credentials = identity("nobody", "test"), "UnrecognizedClient", "token incl"),
                bad(
                        "wrong session token",
                        s -> s.credentials = AwsSessionCredentialsIdentity.create("temporary", "secret", "old"),
                        "UnrecognizedClient",
                        "The security token included in the request is invalid."),
                bad(
                        "no session token",
                        s -> s.credentials = identity("temporary", "secret"),
                        "UnrecognizedClient",
                        "inv"),
                bad(
                        "a session token too many",
                        s -> s.credentials = AwsSessionCredentialsIdentity.create("test", "test", "session"),
                        "UnrecognizedClient",
                        "invalid"),
                bad(
                        "altered body",
                        s -> s.bodyAfter = body -> body.replace("SMS", "WhatsApp"),
                        "InvalidSignature",
                        MISMATCH),
                bad(
                        "altered path",
                        s -> s.uriAfter = uri -> uri.resolve("/contact/stop"),
                        "InvalidSignature",
                        MISMATCH),
                bad("altered query", s -> s.uriAfter = uri -> uri.resolve("?a=b"), "InvalidSignature", MISMATCH),
                bad(
                        "altered header",
                        s -> s.headersAfter = r -> r.setHeader("Content-Type", "text/plain"),
                        "InvalidSignature",
                        MISMATCH),
                bad("another service", s -> s.service = "sqs", "InvalidSignature", "correct service: 'connect'"),
                bad(
                        "old date",
                        s -> s.at = NOW.minus(Duration.ofMinutes(5)).minusSeconds(1),
                        "InvalidSignature",
                        "Signature expired: 20260131T115459Z is now earlier than 20260131T115500Z"),
                bad(
                        "date to come",
                        s -> s.at = NOW.plus(Duration.ofMinutes(5)).plusSeconds(1),
                        "InvalidSignature",
                        "Signature not yet current: 20260131T120501Z is still later than 20260131T120500Z"),
                bad(
                        "another day's date",
                        s -> s.headersAfter = r -> r.setHeader("X-Amz-Date", "20260130T120000Z"),
                        "InvalidSignature",
                        "Date in Credential scope does not match"),
                bad(
                        "no date",
                        s -> s.headersAfter = r -> r.setHeader("X-Amz-Date", "yesterday"),
                        "IncompleteSignature",
                        "X-Amz-Date"),
                bad(
                        "another algorithm",
                        s -> s.headersAfter = r -> r.setHeader("Authorization", "Basic dGVzdDp0ZXN0"),
                        "IncompleteSignature",
                        "AWS4-HMAC-SHA256"));
    }

    private static Arguments bad(String what, Consumer<Signing> change, String error, String message) {
        return Arguments.of(what, change, error, message);
    }

    private static AwsCredentialsIdentity identity(String id, String secret) {
        return AwsCredentialsIdentity.create(id, secret);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    @DisplayName("is refused with AWS's error, and the request starts nothing")
    void isRefused(String what, Consumer<Signing> change, String error, String message) {
        // Given
        Signing signing = new Signing();
        change.accept(signing);

        // When
        HttpResponse<String> response = signing.send();

        // Then
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue(error + "Exception");
        assertThat(response.body()).contains(message).doesNotContain("secret", "session");
        assertThat(simulator.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    @DisplayName("is good for five minutes, before and after")
    void isGoodForMinutes(long seconds) {
        // Given
        Signing signing = new Signing();
        signing.at = NOW.plusSeconds(seconds);

        // Then
        assertThat(signing.send().statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is missing from a plain request, which is refused and counts for no quota")
    void isMissing() {
        // Given
        try (ConnectSimulator limited = ConnectSimulator.builder().awsQuotas().start();
                SdkCaller caller = new SdkCaller(limited)) {
            for (int i = 0; i < 20; i++) {
                HttpCaller.Reply reply = new HttpCaller(limited).start(ChatRequests.valid());
                assertThat(reply.status()).isEqualTo(403);
                assertThat(reply.errorType()).isEqualTo("MissingAuthenticationTokenException");
            }

            // Then
            assertThat(caller.start()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("is kept out of what is shown of the keys")
    void hidesSecrets() {
        assertThat(new AccessKey("id", "hidden", "token").toString()).isEqualTo("AccessKey[id]");
        assertThat(Map.of("key", new AccessKey("id", "hidden", "token")).toString())
                .doesNotContain("hidden", "token");
    }
}
