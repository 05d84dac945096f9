package io.connectchat.simulator.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.AccessKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.StringInputStream;

@DisplayName("A request of the simulator's own")
class RequestSignerTest {
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AmazonSQS.SendMessage");
    private static final String BODY = "{\"MessageBody\":\"Grüße\"}";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "https://sqs.eu-central-1.amazonaws.com/, eu-central-1, ",
        "http://127.0.0.1:9324/, us-east-1, ",
        "https://sqs.eu-central-1.amazonaws.com/, eu-central-1, token/with+signs="
    })
    @DisplayName("is signed as AWS's SDK signs it")
    void likeTheSdk(URI url, String region, String token) {
        // When
        Map<String, String> headers = new RequestSigner(new AccessKey("id", "secret", token), region, "sqs", CLOCK)
                .sign(url, HEADERS, BODY.getBytes(StandardCharsets.UTF_8));

        // Then
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().uri(url).method(SdkHttpMethod.POST);
        HEADERS.forEach(request::putHeader);
        AwsCredentialsIdentity identity = token == null
                ? AwsCredentialsIdentity.create("id", "secret")
                : AwsSessionCredentialsIdentity.create("id", "secret", token);
        SdkHttpRequest expected = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(identity)
                        .request(request.build())
                        .payload(() -> new StringInputStream(BODY))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sqs")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK))
                .request();
        assertThat(headers.get("Authorization"))
                .isEqualTo(expected.firstMatchingHeader("Authorization").orElseThrow());
        assertThat(headers.get("X-Amz-Date")).isEqualTo("20260131T120000Z");
        assertThat(headers.get("X-Amz-Security-Token")).isEqualTo(token);
    }
}
