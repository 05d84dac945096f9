package io.connectchat.camel.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ContactEvents;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A predicate of contact events")
class ContactEventsTest extends CamelTestSupport {
    private boolean matches(Predicate predicate, @Nullable Object body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        return predicate.matches(exchange);
    }

    private static String event(String contact, String members) {
        return EventJson.of("e", "DISCONNECTED", contact, members);
    }

    @Test
    @DisplayName("takes the events of known contacts, and of those that they were transferred to")
    void contacts() {
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        repository.start();
        repository.add("mine");

        for (Predicate mine : Set.of(
                ContactEvents.ofContacts(Set.of("mine")::contains), ContactEvents.ofContacts(repository::contains))) {
            assertThat(matches(mine, event("mine", ""))).isTrue();
            assertThat(matches(mine, event("next", ", \"initialContactId\": \"mine\"")))
                    .isTrue();
            assertThat(matches(mine, event("other", ""))).isFalse();
            assertThat(matches(mine, event("other", ", \"initialContactId\": \"another\"")))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("takes the events of some types")
    void types() {
        assertThat(matches(ContactEvents.ofTypes("QUEUED", "DISCONNECTED"), event("c", "")))
                .isTrue();
        assertThat(matches(ContactEvents.ofTypes("QUEUED"), event("c", ""))).isFalse();
    }

    @Test
    @DisplayName("takes the events of contacts with a tag or a segment attribute")
    void attributes() {
        String event = event(
                "c",
                ", \"tags\": {\"app\": \"mine\"}, \"segmentAttributes\": {\"my:app\": {\"valueString\": \"mine\"}}");

        assertThat(matches(ContactEvents.withTag("app", "mine"), event)).isTrue();
        assertThat(matches(ContactEvents.withTag("App", "mine"), event)).isFalse();
        assertThat(matches(ContactEvents.withTag("app", "other"), event)).isFalse();
        assertThat(matches(ContactEvents.withTag("app", "mine"), event("c", "")))
                .isFalse();
        assertThat(matches(ContactEvents.withSegmentAttribute("my:app", "mine"), event))
                .isTrue();
        assertThat(matches(ContactEvents.withSegmentAttribute("my:app", "other"), event))
                .isFalse();
    }

    @Test
    @DisplayName("takes no message without a body")
    void nothing() {
        assertThat(matches(ContactEvents.ofContacts(id -> true), null)).isFalse();
    }
}
