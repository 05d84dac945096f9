package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;

@DisplayName("A caller whose clock is wrong")
class ClockSkewTest {
    /** The SDK keeps what it has learnt for the whole JVM. */
    @AfterEach
    void forgetTheTime() {
        SdkGlobalTime.setGlobalTimeOffset(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H"})
    @DisplayName("learns the time from the refusal, as the SDK does: its second attempt is taken")
    void learnsTheTime(String difference) {
        Clock server = Clock.offset(Clock.systemUTC(), Duration.parse(difference));
        try (ConnectSimulator simulator =
                        ConnectSimulator.builder().signatureClock(server).start();
                ConnectClient client = ConnectClient.builder()
                        .endpointOverride(simulator.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                        .build()) {
            // When
            org.assertj.core.api.Assertions.assertThatExceptionOfType(ContactNotFoundException.class)
                    .isThrownBy(() -> client.stopContact(
                            r -> r.instanceId(ChatRequests.INSTANCE).contactId("never-was")));

            // Then
            assertThat(simulator.requests()).extracting(RecordedRequest::status).containsExactly(403, 410);
        }
    }

    @Test
    @DisplayName("Each answer has a date, in the form of RFC 9110")
    void datesAnswers() throws Exception {
        Clock server = Clock.fixed(Instant.parse("2026-03-04T05:06:07.89Z"), java.time.ZoneOffset.UTC);
        try (ConnectSimulator simulator =
                ConnectSimulator.builder().signatureClock(server).start()) {
            for (String path : new String[] {"/", "/_simulator/status", "/no/such/operation"}) {
                assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(
                                                        simulator.endpoint().resolve(path))
                                                .build(),
                                        BodyHandlers.discarding())
                                .headers()
                                .firstValue("Date"))
                        .contains("Wed, 04 Mar 2026 05:06:07 GMT");
            }
        }
    }
}
