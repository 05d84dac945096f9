package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

@DisplayName("The contacts that are related to one")
class AssociatedContactsTest extends ContactScene {
    private ListAssociatedContactsResponse list(String contactId, Integer most, String token) {
        return caller.client().listAssociatedContacts(r -> r.instanceId(ChatRequests.INSTANCE)
                .contactId(contactId)
                .maxResults(most)
                .nextToken(token));
    }

    private static List<String> ids(ListAssociatedContactsResponse page) {
        return page.contactSummaryList().stream()
                .map(AssociatedContactSummary::contactId)
                .toList();
    }

    @Test
    @DisplayName("are listed from whichever of them one asks, oldest first")
    void areListed() {
        // Given
        String first = caller.start();
        caller.start();
        String second = caller.start(r -> r.relatedContactId(first));
        String third = caller.start(r -> r.relatedContactId(second));

        // Then
        for (String one : List.of(first, second, third)) {
            assertThat(ids(list(one, null, null))).containsExactly(first, second, third);
        }
        AssociatedContactSummary last =
                list(first, null, null).contactSummaryList().get(2);
        assertThat(last.relatedContactId()).isEqualTo(second);
        assertThat(last.initiationTimestamp()).isEqualTo(clock.instant());
        assertThat(last.contactArn()).endsWith("/contact/" + third);
    }

    @Test
    @DisplayName("of a contact alone are itself")
    void isAlone() {
        // Given
        String one = caller.start();

        // Then
        assertThat(ids(list(one, null, null))).containsExactly(one);
        assertThat(list(one, null, null).nextToken()).isNull();
    }

    @Test
    @DisplayName("come in pages, the last of which has no token")
    void comeInPages() {
        // Given
        String first = caller.start();
        List<String> others = IntStream.range(0, 4)
                .mapToObj(i -> caller.start(r -> r.relatedContactId(first)))
                .toList();

        // When
        ListAssociatedContactsResponse page1 = list(first, 2, null);
        ListAssociatedContactsResponse page2 = list(first, 2, page1.nextToken());
        ListAssociatedContactsResponse page3 = list(first, 2, page2.nextToken());

        // Then
        assertThat(ids(page1)).containsExactly(first, others.get(0));
        assertThat(ids(page2)).containsExactly(others.get(1), others.get(2));
        assertThat(ids(page3)).containsExactly(others.get(3));
        assertThat(page3.nextToken()).isNull();
    }

    @Test
    @DisplayName("A token that was not given for them, a wrong size and a contact that never was are refused")
    void areRefused() {
        // Given
        String one = caller.start();
        String other = caller.start();
        caller.start(r -> r.relatedContactId(one));
        String token = list(one, 1, null).nextToken();

        // Then
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> list(other, null, token));
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> list(one, null, "no token"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> list(one, 101, null))
                .withMessageContaining("MaxResults must be 1 to 100");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> list("never-was", null, null));
    }
}
