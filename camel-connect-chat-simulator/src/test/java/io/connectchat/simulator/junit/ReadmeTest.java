package io.connectchat.simulator.junit;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** The README's test for JUnit stands here to the letter, and passes. */
@DisplayName("The README's test for JUnit")
class ReadmeTest {
    private static final Path THIS = Path.of("src/test/java/io/connectchat/simulator/junit/ReadmeTest.java");

    // spotless:off (to the letter)
    @RegisterExtension
    static ConnectSimulatorExtension connect = ConnectSimulatorExtension.create();

    @Test
    void startsAChat() {
        myCode(connect.simulator().endpoint());     // the SDK's endpointOverride; any region; key test, secret test
        assertThat(connect.simulator()).startedChatTo("+15550100").withMessage("Your order is ready.");
    }

    @Nested
    @ExtendWith(ConnectSimulatorExtension.class)
    class ReminderTest {
        @Test
        void startsAChat(ConnectSimulator simulator) {
            myCode(simulator.endpoint());
            assertThat(simulator).startedChatTo("+15550100");
        }
    }
    // spotless:on

    private static void myCode(URI endpoint) {
        try (ConnectClient client = ConnectClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            client.startOutboundChatContact(request -> request.instanceId("my-instance")
                    .contactFlowId("my-flow")
                    .sourceEndpoint(source -> source.type("CONNECT_PHONENUMBER_ARN")
                            .address("arn:aws:connect:eu-central-1:123456789012:phone-number/my-number"))
                    .destinationEndpoint(
                            customer -> customer.type("TELEPHONE_NUMBER").address("+15550100"))
                    .segmentAttributes(Map.of(
                            "connect:Subtype",
                            SegmentAttributeValue.builder()
                                    .valueString("connect:SMS")
                                    .build()))
                    .initialSystemMessage(
                            message -> message.contentType("text/plain").content("Your order is ready.")));
        }
    }

    @Test
    @DisplayName("stands on the page to the letter")
    void standsOnThePage() throws IOException {
        List<MatchResult> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        String test = Files.readString(THIS).replaceAll("\\s+|@Nested", "");
        assertThat(blocks).hasSize(5);
        // The others are those of ReadmeEventsTest and ReadmeConversationTest.
        assertThat(blocks)
                .filteredOn(block -> block.group(1).contains("ConnectSimulatorExtension"))
                .hasSize(2)
                .extracting(block -> block.group(1).replaceAll("\\s+", ""))
                .allSatisfy(shown -> assertThat(test).contains(shown));
    }
}
