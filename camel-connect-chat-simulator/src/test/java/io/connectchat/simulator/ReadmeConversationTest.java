package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;

/** The README's lines stand here to the letter, and run. */
@DisplayName("The README's conversation in Java")
class ReadmeConversationTest {
    private static final Path THIS = Path.of("src/test/java/io/connectchat/simulator/ReadmeConversationTest.java");

    private static String talk(ConnectSimulator simulator, ConnectClient connect) {
        // spotless:off (to the letter)
ConnectParticipantClient participants = ConnectParticipantClient.builder()
        .endpointOverride(simulator.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();

var chat = connect.startChatContact(r -> r
        .instanceId("my-instance").contactFlowId("my-flow").participantDetails(p -> p.displayName("Ada")));
String customer = participants.createParticipantConnection(r -> r
        .participantToken(chat.participantToken()).typeWithStrings("CONNECTION_CREDENTIALS"))
        .connectionCredentials().connectionToken();
String agent = participants.createParticipantConnection(r -> r
        .participantToken(simulator.agentToken(chat.contactId(), "Grace")).typeWithStrings("CONNECTION_CREDENTIALS"))
        .connectionCredentials().connectionToken();

participants.sendMessage(r -> r.connectionToken(customer).contentType("text/plain").content("Where is my order?"));
participants.sendMessage(r -> r.connectionToken(agent).contentType("text/plain").content("On its way."));
participants.disconnectParticipant(r -> r.connectionToken(agent));

assertThat(simulator.contact(chat.contactId()).orElseThrow().transcript())
        .extracting(ChatMessage::content)
        .containsExactly("Where is my order?", "On its way.");
        // spotless:on
        participants.close();
        return chat.contactId();
    }

    // spotless:off (to the letter)
    private static ConnectSimulator start(URI url) {
ConnectSimulator simulator = ConnectSimulator.builder()
        .streamingEndpoint("arn:aws:sns:eu-central-1:123456789012:chats", url)
        .start();
        return simulator;
    }
    // spotless:on

    @Test
    @DisplayName("is held, and ends with the agent")
    void isHeld() throws Exception {
        try (EventReceiver receiver = new EventReceiver();
                ConnectSimulator simulator = start(receiver.url());
                SdkCaller caller = new SdkCaller(simulator)) {
            String contactId = talk(simulator, caller.client());

            assertThat(simulator.contact(contactId).orElseThrow().disconnectReason())
                    .isEqualTo("AGENT_DISCONNECT");
        }
    }

    @Test
    @DisplayName("stands on the page to the letter")
    void standsOnThePage() throws IOException {
        List<String> blocks = Pattern.compile(
                        "ReadmeConversationTest -->\n<!-- block: (?:held|streamed) -->\n```java\n(.*?)```",
                        Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        assertThat(Files.readString(THIS)).contains(blocks);
    }
}
