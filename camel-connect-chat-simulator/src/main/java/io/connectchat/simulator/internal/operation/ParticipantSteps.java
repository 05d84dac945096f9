package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.state.ContactBook;
import java.util.Map;

/** The operations of the participant service. */
public final class ParticipantSteps {
    private ParticipantSteps() {}

    /** All of them. */
    public static Map<ConnectOperation, ParticipantStep> all(ContactBook contacts) {
        return Map.of(
                ConnectOperation.CREATE_PARTICIPANT_CONNECTION, new CreateParticipantConnection(contacts),
                ConnectOperation.SEND_MESSAGE, Say.message(contacts),
                ConnectOperation.SEND_EVENT, Say.event(contacts),
                ConnectOperation.GET_TRANSCRIPT, new GetTranscript(),
                ConnectOperation.DISCONNECT_PARTICIPANT, new DisconnectParticipant(contacts));
    }
}
