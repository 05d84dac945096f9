package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.Fire;
import io.connectchat.camel.support.Fire.Traces;
import io.connectchat.camel.support.FireRoute;
import io.connectchat.camel.support.FireRoute.Message;
import io.connectchat.camel.support.ReliabilityFigures;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every strategy keeps its promise of docs/client-token.md for many messages, while requests are refused, throttled and
 * lost, and answers are lost, broken and late.
 */
@Timeout(600)
class TokensUnderFireTest {
    private static final int SHORT = 500;
    private static final int LONG = 10_000;

    private final ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();

    @BeforeEach
    void setFire() {
        simulator.failWith(Fire.plan());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void byExchangeEveryoneIsReachedOnce() throws Exception {
        exchange(SHORT);
    }

    @Test
    @Tag("soak")
    void byExchangeTenThousandAreReachedOnce() throws Exception {
        ReliabilityFigures.write("fire-exchange", exchange(LONG));
    }

    private String exchange(int number) throws Exception {
        // Given
        List<Message> messages = messages(number, "ID:");
        try (FireRoute route = new FireRoute(simulator, ClientTokenStrategy.exchange)) {
            // When
            route.send(messages);

            // Then
            assertEveryoneIsReachedOnce(messages, route);
            return figures(messages.size(), route.redeliveries.sum());
        }
    }

    @Test
    void byContentARestartReachesNobodyAgain() throws Exception {
        content(SHORT);
    }

    @Test
    @Tag("soak")
    void byContentARestartWithTenThousandReachesNobodyAgain() throws Exception {
        ReliabilityFigures.write("fire-content", content(LONG));
    }

    private String content(int number) throws Exception {
        // Given
        List<Message> messages = messages(number, "ID:");
        Map<String, String> before;
        long redeliveries;
        try (FireRoute route = new FireRoute(simulator, ClientTokenStrategy.content)) {
            route.send(messages);
            assertEveryoneIsReachedOnce(messages, route);
            before = route.contacts;
            redeliveries = route.redeliveries.sum();
        }

        // When: the program starts again, and sends the same batch
        try (FireRoute restarted = new FireRoute(simulator, ClientTokenStrategy.content)) {
            restarted.send(messages);

            // Then
            assertEveryoneIsReachedOnce(messages, restarted);
            assertThat(restarted.contacts).isEqualTo(before);
            return figures(2 * messages.size(), redeliveries + restarted.redeliveries.sum());
        }
    }

    @Test
    void byMessageIdABrokersRedeliveryReachesNobodyAgainAndAnotherMessageDoes() throws Exception {
        messageId(SHORT);
    }

    @Test
    @Tag("soak")
    void byMessageIdTenThousandAreReachedOnceForEachMessage() throws Exception {
        ReliabilityFigures.write("fire-message-id", messageId(LONG));
    }

    private String messageId(int number) throws Exception {
        // Given
        List<Message> messages = messages(number, "ID:first-");
        List<Message> others = messages(number, "ID:second-");
        try (FireRoute route = new FireRoute(simulator, ClientTokenStrategy.messageId)) {
            route.send(messages);
            assertEveryoneIsReachedOnce(messages, route);
            Map<String, String> before = Map.copyOf(route.contacts);

            // When: the broker delivers the same messages again
            route.send(messages);

            // Then
            assertEveryoneIsReachedOnce(messages, route);
            assertThat(route.contacts).isEqualTo(before);

            // When: others say the same to the same customers
            route.send(others);

            // Then
            assertThat(route.givenUp).isEmpty();
            assertThat(simulator.contacts()).hasSize(2 * number);
            assertThat(contactsByCustomer()).hasSize(number).allSatisfy((customer, contacts) -> assertThat(contacts)
                    .hasSize(2)
                    .contains(before.get(customer), route.contacts.get(customer)));
            return figures(3 * number, route.redeliveries.sum());
        }
    }

    @Test
    void byNoneACallThatFailedAfterItStartedAChatIsRepeatedAsASecondChat() throws Exception {
        none(SHORT);
    }

    @Test
    @Tag("soak")
    void byNoneTenThousandAreReachedAndSomeOfThemTwice() throws Exception {
        ReliabilityFigures.write("fire-none", none(LONG));
    }

    private String none(int number) throws Exception {
        // Given
        List<Message> messages = messages(number, "ID:");
        try (FireRoute route = new FireRoute(simulator, ClientTokenStrategy.none)) {
            // When
            route.send(messages);

            // Then: nobody is left out
            assertThat(route.givenUp).isEmpty();
            Map<String, Set<String>> byCustomer = contactsByCustomer();
            assertThat(byCustomer.keySet()).isEqualTo(customers(messages));
            // Attempts of the SDK repeat the token of their call
            List<StartedContact> contacts = simulator.contacts();
            assertThat(contacts).extracting(StartedContact::clientToken).doesNotHaveDuplicates();
            // Each call of Camel that failed with a chat started is one chat too many
            Set<String> failed = new HashSet<>(route.failedTokens);
            long startedInVain = contacts.stream()
                    .filter(contact -> failed.contains(contact.clientToken()))
                    .count();
            assertThat(startedInVain).isPositive();
            assertThat(contacts).hasSize(number + (int) startedInVain);
            long twice =
                    byCustomer.values().stream().filter(of -> of.size() > 1).count();
            return figures(number, route.redeliveries.sum())
                    + String.format(Locale.ROOT, ", %,d customers with more than one", twice);
        }
    }

    private void assertEveryoneIsReachedOnce(List<Message> messages, FireRoute route) {
        assertThat(route.givenUp).isEmpty();
        List<StartedContact> contacts = simulator.contacts();
        assertThat(contacts).hasSize(messages.size());
        assertThat(contacts.stream().collect(Collectors.toMap(StartedContact::destination, StartedContact::contactId)))
                .isEqualTo(route.contacts);
        Map<String, String> texts = messages.stream().collect(Collectors.toMap(Message::customer, Message::text));
        assertThat(route.contacts.keySet()).isEqualTo(texts.keySet());
        assertThat(contacts)
                .allSatisfy(contact -> assertThat(contact.json()).contains(texts.get(contact.destination())));
    }

    /** One line of what was measured; none of it may be nothing, or nothing was shown. */
    private String figures(int messages, long redeliveries) {
        Traces traces = Traces.of(simulator);
        assertThat(traces.kinds()).containsExactlyInAnyOrder(Fire.KINDS);
        assertThat(traces.attemptsOfTheSdk()).as("further attempts of the SDK").isPositive();
        assertThat(redeliveries).as("redeliveries by Camel").isPositive();
        assertThat(traces.replays()).as("answers fetched again by a token").isPositive();
        int contacts = simulator.contacts().size();
        return String.format(
                Locale.ROOT,
                "%,d messages, %,d requests, %,d faults of %d kinds, %,d further attempts of the SDK, %,d redeliveries by"
                        + " Camel, %,d requests answered by their token, %,d contacts for %,d customers",
                messages,
                traces.requests(),
                traces.faults(),
                traces.kinds().size(),
                traces.attemptsOfTheSdk(),
                redeliveries,
                traces.replays(),
                contacts,
                contactsByCustomer().size());
    }

    private Map<String, Set<String>> contactsByCustomer() {
        return simulator.contacts().stream()
                .collect(Collectors.groupingBy(
                        StartedContact::destination,
                        Collectors.mapping(StartedContact::contactId, Collectors.toSet())));
    }

    private static Set<String> customers(List<Message> messages) {
        return messages.stream().map(Message::customer).collect(Collectors.toSet());
    }

    private static List<Message> messages(int number, String idPrefix) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Message(idPrefix + i, "+1555" + (1_000_000 + i), "Table " + i + " is ready."))
                .toList();
    }
}
