package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

@DisplayName("A contact's life, by the clock")
class ContactLifeTest extends ContactScene {
    @Test
    @DisplayName("is initiated, then connected after the delay")
    void connects() {
        // Given
        String id = caller.start();
        assertThat(simulator.contact(id)).hasValueSatisfying(contact -> {
            assertThat(contact.status()).isEqualTo(ContactStatus.INITIATED);
            assertThat(contact.connectedAt()).isNull();
        });
        assertThat(caller.describe(id).connectedToSystemTimestamp()).isNull();

        // When
        clock.move(Duration.ofSeconds(1));

        // Then
        assertThat(simulator.contact(id)).hasValueSatisfying(contact -> {
            assertThat(contact.status()).isEqualTo(ContactStatus.CONNECTED);
            assertThat(contact.connectedAt()).isEqualTo(clock.instant());
            assertThat(contact.disconnectedAt()).isNull();
        });
        assertThat(caller.describe(id).connectedToSystemTimestamp()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("ends when it is stopped, with the reason that was given")
    void stops() {
        // Given
        String id = caller.start();
        clock.move(Duration.ofMinutes(5));

        // When
        caller.client()
                .stopContact(
                        r -> r.instanceId(ChatRequests.INSTANCE).contactId(id).disconnectReason(d -> d.code("OTHER")));
        clock.move(Duration.ofMinutes(1));

        // Then
        Contact contact = caller.describe(id);
        assertThat(contact.disconnectTimestamp()).isEqualTo(clock.instant().minusSeconds(60));
        assertThat(contact.disconnectReason()).isEqualTo("OTHER");
        assertThat(simulator.contact(id).orElseThrow().status()).isEqualTo(ContactStatus.DISCONNECTED);
    }

    @Test
    @DisplayName("stopped before it was connected never was")
    void stopsEarly() {
        // Given
        String id = caller.start();

        // When
        caller.stop(id);
        clock.move(Duration.ofHours(1));

        // Then
        assertThat(caller.describe(id).connectedToSystemTimestamp()).isNull();
        assertThat(caller.describe(id).disconnectTimestamp()).isNotNull();
    }

    @Test
    @DisplayName("ends after its duration, to the instant, and after 25 hours without one")
    void expires() {
        // Given
        String hour = caller.start(r -> r.chatDurationInMinutes(60));
        String day = caller.start();

        // When
        clock.move(Duration.ofMinutes(60).minusNanos(1));

        // Then
        assertThat(simulator.contact(hour).orElseThrow().status()).isEqualTo(ContactStatus.CONNECTED);

        // When
        clock.move(Duration.ofNanos(1));

        // Then
        assertThat(simulator.contact(hour)).hasValueSatisfying(contact -> {
            assertThat(contact.status()).isEqualTo(ContactStatus.DISCONNECTED);
            assertThat(contact.disconnectedAt()).isEqualTo(clock.instant());
            assertThat(contact.disconnectReason()).isEqualTo("EXPIRED");
        });
        assertThat(simulator.contact(day).orElseThrow().status()).isEqualTo(ContactStatus.CONNECTED);
        clock.move(Duration.ofHours(24));
        assertThat(simulator.contact(day).orElseThrow().status()).isEqualTo(ContactStatus.DISCONNECTED);
    }

    @Test
    @DisplayName("ends once: a second stop, a stop after its end or of a contact that never was are a 410")
    void stopsOnce() {
        // Given
        String stopped = caller.start();
        caller.stop(stopped);
        String expired = caller.start(r -> r.chatDurationInMinutes(60));
        clock.move(Duration.ofHours(1));

        // Then
        for (String id : new String[] {stopped, expired, "never-was"}) {
            assertThatExceptionOfType(ContactNotFoundException.class)
                    .isThrownBy(() -> caller.stop(id))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(410));
        }
        assertThat(caller.describe(stopped).disconnectReason()).isEqualTo("API");
    }

    @Test
    @DisplayName("is described with what it was started with")
    void describes() {
        // When
        String id = caller.start();
        Contact contact = caller.describe(id);

        // Then
        assertThat(contact.id()).isEqualTo(id);
        assertThat(contact.arn())
                .isEqualTo("arn:aws:connect:eu-central-1:123456789012:instance/" + ChatRequests.INSTANCE + "/contact/"
                        + id);
        assertThat(contact.channelAsString()).isEqualTo("CHAT");
        assertThat(contact.initiationMethodAsString()).isEqualTo("API");
        assertThat(contact.initiationTimestamp()).isEqualTo(clock.instant());
        assertThat(contact.lastUpdateTimestamp()).isEqualTo(clock.instant());
        assertThat(contact.customerEndpoint().address()).isEqualTo(ChatRequests.DESTINATION);
        assertThat(contact.systemEndpoint().address()).isEqualTo(ChatRequests.SOURCE);
        assertThat(contact.segmentAttributes().get("connect:Subtype").valueString())
                .isEqualTo("connect:SMS");
        assertThat(contact.disconnectTimestamp()).isNull();
    }

    @Test
    @DisplayName("is not to be found in another instance")
    void belongsToItsInstance() {
        // Given
        String id = caller.start();

        // Then
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> caller.client()
                        .describeContact(r -> r.instanceId("other").contactId(id)))
                .withMessageContaining("ContactId names no contact of this instance");
    }
}
