package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

@DisplayName("A contact's tags")
class ContactTagsTest extends ContactScene {
    private void tag(String contactId, Map<String, String> tags) {
        caller.client()
                .tagContact(r ->
                        r.instanceId(ChatRequests.INSTANCE).contactId(contactId).tags(tags));
    }

    private void untag(String contactId, String... keys) {
        caller.client()
                .untagContact(r ->
                        r.instanceId(ChatRequests.INSTANCE).contactId(contactId).tagKeys(keys));
    }

    @Test
    @DisplayName("are added, replaced and taken off, whatever their keys hold")
    void change() {
        // Given
        String id = caller.start();

        // When
        tag(id, Map.of("team:a/b", "1", "x+y=z", "2", "old", "3"));
        tag(id, Map.of("team:a/b", "4"));
        untag(id, "old", "x+y=z", "not-there");

        // Then
        assertThat(caller.describe(id).tags()).isEqualTo(Map.of("team:a/b", "4"));
        assertThat(simulator.contact(id).orElseThrow().tags()).isEqualTo(Map.of("team:a/b", "4"));
    }

    @Test
    @DisplayName("are six at most; one too many changes nothing")
    void areSix() {
        // Given
        String id = caller.start();
        tag(id, Map.of("a", "", "b", "", "c", "", "d", "", "e", "", "f", ""));

        // Then
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tag(id, Map.of("g", "")))
                .withMessageContaining("7 tags");
        assertThat(caller.describe(id).tags()).hasSize(6).doesNotContainKey("g");
        tag(id, Map.of("f", "again"));
        assertThat(caller.describe(id).tags()).containsEntry("f", "again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:x", "with space", "ü", ""})
    @DisplayName("have keys of the model's form")
    void haveAForm(String key) {
        // Given
        String id = caller.start();

        // Then
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tag(id, Map.of(key, "x")))
                .withMessageContaining("Tags key");
    }

    @Test
    @DisplayName("of a request are one to six")
    void areGiven() {
        // Given
        String id = caller.start();

        // Then
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> tag(id, Map.of()))
                .withMessageContaining("must hold 1 to 6 tags");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> untag(id, "a", "b", "c", "d", "e", "f", "g"))
                .withMessageContaining("must hold 1 to 6 tags");
    }

    @Test
    @DisplayName("of a contact that never was are a 404")
    void needAContact() {
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> tag("never-was", Map.of("a", "b")));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> untag("never-was", "a"));
    }
}
