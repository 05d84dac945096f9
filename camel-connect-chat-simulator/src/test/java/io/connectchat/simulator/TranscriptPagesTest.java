package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connectparticipant.model.GetTranscriptRequest;
import software.amazon.awssdk.services.connectparticipant.model.GetTranscriptResponse;
import software.amazon.awssdk.services.connectparticipant.model.Item;

@DisplayName("A transcript's pages")
class TranscriptPagesTest {
    private final ParticipantScene scene = new ParticipantScene();
    private final List<String> ids = new ArrayList<>();
    private String token;

    /** The joining at 12:00:00, and then a message a second, from 1 to 12. */
    @BeforeEach
    void talk() {
        token = scene.join(scene.chat().participantToken());
        ids.add(scene.transcript(token, r -> {}).get(0).id());
        for (int i = 1; i <= 12; i++) {
            scene.clock.move(Duration.ofSeconds(1));
            ids.add(scene.say(token, String.valueOf(i)).id());
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private GetTranscriptResponse get(Consumer<GetTranscriptRequest.Builder> change) {
        return scene.client.getTranscript(r -> {
            r.connectionToken(token);
            change.accept(r);
        });
    }

    private static String numbers(GetTranscriptResponse page) {
        return String.join(
                " ",
                page.transcript().stream()
                        .map(item -> item.content() == null ? "0" : item.content())
                        .toList());
    }

    @Test
    @DisplayName("begin with the ten newest, newest first")
    void beginWithTheNewest() {
        assertThat(numbers(get(r -> {}))).isEqualTo("12 11 10 9 8 7 6 5 4 3");
    }

    @ParameterizedTest
    @CsvSource({
        "BACKWARD, DESCENDING, 12 11 10 9 8 / 7 6 5 4 3 / 2 1 0",
        "BACKWARD, ASCENDING, 8 9 10 11 12 / 3 4 5 6 7 / 0 1 2",
        "FORWARD, ASCENDING, 0 1 2 3 4 / 5 6 7 8 9 / 10 11 12",
        "FORWARD, DESCENDING, 4 3 2 1 0 / 9 8 7 6 5 / 12 11 10"
    })
    @DisplayName("follow each other in both directions, each in the order that is asked for, also while others write")
    void followEachOther(String direction, String order, String expected) {
        List<String> pages = new ArrayList<>();
        String next = null;
        do {
            String from = next;
            GetTranscriptResponse page = get(r ->
                    r.scanDirection(direction).sortOrder(order).maxResults(5).nextToken(from));
            pages.add(numbers(page));
            next = page.nextToken();
            if (direction.equals("BACKWARD")) {
                scene.say(token, "later");
            }
        } while (next != null);

        assertThat(String.join(" / ", pages)).isEqualTo(expected);
    }

    @Test
    @DisplayName("begin at an item, a time, or so many from the end")
    void beginSomewhere() {
        assertThat(numbers(get(r -> r.startPosition(p -> p.id(ids.get(4)))
                        .sortOrder("ASCENDING")
                        .maxResults(3))))
                .isEqualTo("4 5 6");
        assertThat(numbers(get(r -> r.startPosition(p -> p.id(ids.get(4)))
                        .scanDirection("BACKWARD")
                        .maxResults(3))))
                .isEqualTo("4 3 2");
        assertThat(numbers(get(r -> r.startPosition(p -> p.absoluteTime("2026-01-31T12:00:09.500Z"))
                        .sortOrder("ASCENDING"))))
                .isEqualTo("10 11 12");
        assertThat(numbers(get(r -> r.startPosition(p -> p.absoluteTime("2026-01-31T13:00:02.500+01:00"))
                        .scanDirection("BACKWARD"))))
                .isEqualTo("2 1 0");
        assertThat(numbers(get(r -> r.startPosition(p -> p.mostRecent(2)).sortOrder("ASCENDING"))))
                .isEqualTo("11 12");
    }

    @Test
    @DisplayName("name the contact")
    void nameTheContact() {
        String contactId = scene.simulator.contacts().get(0).contactId();

        assertThat(get(r -> r.contactId(contactId)).initialContactId()).isEqualTo(contactId);
        assertThat(get(r -> {}).transcript()).extracting(Item::contactId).containsOnly(contactId);
    }
}
