package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.ConnectException;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

@DisplayName("Quotas of the operations")
class OperationQuotaTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator =
            ConnectSimulator.builder().clock(clock).awsQuotas().start();
    private final SdkCaller caller = new SdkCaller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
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
        "LIST_ASSOCIATED_CONTACTS, 5"
    })
    @DisplayName("are AWS's, each operation's apart")
    void areCountedApart(ConnectOperation operation, int burst) {
        // Given
        String id = caller.start();
        simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> call(operation, id));
        int left = operation == ConnectOperation.START_OUTBOUND_CHAT_CONTACT ? burst - 1 : burst;

        // When
        for (int i = 0; i < left; i++) {
            callWhateverItSays(operation, id);
        }

        // Then
        assertThatExceptionOfType(ConnectException.class)
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
        } catch (ConnectException refusal) {
            assertThat(refusal).isNotInstanceOf(ThrottlingException.class);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ContactNotFoundException");
        }
    }
}
