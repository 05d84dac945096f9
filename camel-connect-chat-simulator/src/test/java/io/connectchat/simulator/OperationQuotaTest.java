package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

@DisplayName("Quotas of the operations")
class OperationQuotaTest {
    private final ParticipantScene scene = new ParticipantScene(ConnectSimulatorBuilder::awsQuotas);
    private final ConnectSimulator simulator = scene.simulator;
    private final SdkCaller caller = scene.caller;

    @AfterEach
    void close() {
        scene.close();
    }

    private void call(ConnectOperation operation, String id) {
        String instance = ChatRequests.INSTANCE;
        switch (operation) {
            case START_OUTBOUND_CHAT_CONTACT -> caller.start();
            case STOP_CONTACT -> caller.stop(id);
            case DESCRIBE_CONTACT -> caller.describe(id);
            case GET_CONTACT_ATTRIBUTES ->
                caller.client().getContactAttributes(r -> r.instanceId(instance).initialContactId(id));
            case UPDATE_CONTACT_ATTRIBUTES ->
                caller.client()
                        .updateContactAttributes(
                                r -> r.instanceId(instance).initialContactId(id).attributes(Map.of("a", "b")));
            case TAG_CONTACT ->
                caller.client()
                        .tagContact(r -> r.instanceId(instance).contactId(id).tags(Map.of("a", "b")));
            case UNTAG_CONTACT ->
                caller.client()
                        .untagContact(r -> r.instanceId(instance).contactId(id).tagKeys("a"));
            case LIST_ASSOCIATED_CONTACTS ->
                caller.client()
                        .listAssociatedContacts(r -> r.instanceId(instance).contactId(id));
            case SEARCH_CONTACTS ->
                caller.client().searchContacts(r -> r.instanceId(instance).timeRange(t -> t.type("INITIATION_TIMESTAMP")
                        .startTime(Instant.EPOCH)
                        .endTime(Instant.EPOCH)));
            case START_CHAT_CONTACT -> scene.chat();
            case START_CONTACT_STREAMING ->
                caller.client().startContactStreaming(r -> r.instanceId(instance)
                        .contactId(id)
                        .chatStreamingConfiguration(
                                c -> c.streamingEndpointArn("arn:aws:sns:eu-central-1:123456789012:none")));
            case STOP_CONTACT_STREAMING ->
                caller.client()
                        .stopContactStreaming(
                                r -> r.instanceId(instance).contactId(id).streamingId("none"));
            case CREATE_PARTICIPANT_CONNECTION -> scene.join("none");
            case SEND_MESSAGE -> scene.say("none", "Hi");
            case SEND_EVENT ->
                scene.client.sendEvent(
                        r -> r.connectionToken("none").contentType("application/vnd.amazonaws.connect.event.typing"));
            case GET_TRANSCRIPT -> scene.transcript("none", r -> {});
            case DISCONNECT_PARTICIPANT -> scene.client.disconnectParticipant(r -> r.connectionToken("none"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "START_OUTBOUND_CHAT_CONTACT, 5",
        "STOP_CONTACT, 15",
        "DESCRIBE_CONTACT, 15",
        "GET_CONTACT_ATTRIBUTES, 15",
        "UPDATE_CONTACT_ATTRIBUTES, 15",
        "TAG_CONTACT, 25",
        "UNTAG_CONTACT, 5",
        "LIST_ASSOCIATED_CONTACTS, 5",
        "SEARCH_CONTACTS, 1",
        "START_CHAT_CONTACT, 8",
        "START_CONTACT_STREAMING, 8",
        "STOP_CONTACT_STREAMING, 8",
        "CREATE_PARTICIPANT_CONNECTION, 9",
        "SEND_MESSAGE, 15",
        "SEND_EVENT, 15",
        "GET_TRANSCRIPT, 12",
        "DISCONNECT_PARTICIPANT, 5"
    })
    @DisplayName("are AWS's, each operation's apart")
    void areCountedApart(ConnectOperation operation, int burst) {
        // Given
        String id = caller.start();
        simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);
        assertThatExceptionOfType(AwsServiceException.class).isThrownBy(() -> call(operation, id));
        int left = operation == ConnectOperation.START_OUTBOUND_CHAT_CONTACT ? burst - 1 : burst;

        // When
        for (int i = 0; i < left; i++) {
            callWhateverItSays(operation, id);
        }

        // Then
        assertThatExceptionOfType(AwsServiceException.class)
                .isThrownBy(() -> call(operation, id))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException"));
        ConnectOperation other = operation == ConnectOperation.TAG_CONTACT
                ? ConnectOperation.DESCRIBE_CONTACT
                : ConnectOperation.TAG_CONTACT;
        call(other, id);
        assertThat(simulator.requests().get(left + 1).operation()).isEqualTo(operation);
    }

    /** A request that is refused for another reason counts too. */
    private void callWhateverItSays(ConnectOperation operation, String id) {
        try {
            call(operation, id);
        } catch (AwsServiceException refusal) {
            assertThat(refusal.awsErrorDetails().errorCode())
                    .isIn("ContactNotFoundException", "ResourceNotFoundException", "AccessDeniedException");
        }
    }
}
