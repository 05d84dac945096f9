package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

@DisplayName("A contact's attributes")
class ContactAttributesTest extends ContactScene {
    private Map<String, String> attributes(String contactId) {
        return caller.client()
                .getContactAttributes(r -> r.instanceId(ChatRequests.INSTANCE).initialContactId(contactId))
                .attributes();
    }

    private void update(String contactId, Map<String, String> attributes) {
        caller.client().updateContactAttributes(r -> r.instanceId(ChatRequests.INSTANCE)
                .initialContactId(contactId)
                .attributes(attributes));
    }

    @Test
    @DisplayName("are those of its start, and what was updated since")
    void update() {
        // Given
        String id = caller.start(r -> r.attributes(Map.of("order", "7", "shop", "Ulm")));
        assertThat(attributes(id)).isEqualTo(Map.of("order", "7", "shop", "Ulm"));
        clock.move(Duration.ofMinutes(1));

        // When
        update(id, Map.of("order", "8", "note", ""));

        // Then
        assertThat(attributes(id)).isEqualTo(Map.of("order", "8", "shop", "Ulm", "note", ""));
        assertThat(caller.describe(id).attributes()).isEqualTo(attributes(id));
        assertThat(caller.describe(id).lastUpdateTimestamp()).isEqualTo(clock.instant());
        assertThat(simulator.contact(id).orElseThrow().attributes()).isEqualTo(attributes(id));
    }

    @Test
    @DisplayName("can be read and updated after its end")
    void outliveTheChat() {
        // Given
        String id = caller.start();
        caller.stop(id);

        // When
        update(id, Map.of("result", "sold"));

        // Then
        assertThat(attributes(id)).containsExactly(Map.entry("result", "sold"));
    }

    @Test
    @DisplayName("have 32,768 bytes in all, also over several updates; one too many changes nothing")
    void haveALimit() {
        // Given
        String id = caller.start(r -> r.attributes(Map.of("a", "x".repeat(20_000))));
        update(id, Map.of("b", "x".repeat(12_766)));

        // Then
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> update(id, Map.of("c", "")))
                .withMessageContaining("Together with those that the contact has")
                .withMessageContaining("has 32769");
        assertThat(attributes(id)).containsOnlyKeys("a", "b");
    }

    @Test
    @DisplayName("begin with those of the related contact; its own win")
    void areCopied() {
        // Given
        String first = caller.start(r -> r.attributes(Map.of("customer", "7", "order", "1")));
        update(first, Map.of("language", "de"));

        // When
        String second = caller.start(r -> r.relatedContactId(first).attributes(Map.of("order", "2")));
        update(first, Map.of("customer", "8"));

        // Then
        assertThat(attributes(second)).isEqualTo(Map.of("customer", "7", "language", "de", "order", "2"));
        assertThat(caller.describe(second).relatedContactId()).isEqualTo(first);
    }

    @Test
    @DisplayName("A related contact that does not exist starts nothing")
    void relatedMustExist() {
        // Given
        String elsewhere = caller.start(r -> r.instanceId("other"));

        // Then
        for (String related : new String[] {"never-was", elsewhere, "x".repeat(256)}) {
            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> caller.start(r -> r.relatedContactId(related)))
                    .withMessageContaining("RelatedContactId names no contact of this instance");
        }
        for (String related : new String[] {"", "x".repeat(257)}) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> caller.start(r -> r.relatedContactId(related)))
                    .withMessageContaining("RelatedContactId must be 1 to 256 characters long");
        }
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("of a contact that never was are a 404")
    void needAContact() {
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> attributes("never-was"));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> update("never-was", Map.of("a", "b")));
    }
}
