package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.examples.yaml.ChatTable.Row;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.CustomerAnswer;
import io.connectchat.simulator.EventDelivery;
import io.connectchat.simulator.EventTarget;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.StartedContact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("200 recipients of a file, messaged over HTTP, followed by events of the worst kind")
class CampaignStoryTest {
    private static final int RECIPIENTS = 200;
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration ANSWER_AFTER = Duration.ofMinutes(2);
    private static final EventDelivery WORST = EventDelivery.reliable()
            .outOfOrder(0.3)
            .twice(0.2)
            .lost(0.3)
            .late(0.2, Duration.ofMinutes(30))
            .seed(42);
    /** Of so many the seed loses both DISCONNECTED and COMPLETED. */
    private static final int LOST_ENDS = 21;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final Queues queues = new Queues(Queues.EVENTS, Queues.REJECTED);
    private final List<Routes> workers = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path outbox;

    @SuppressWarnings("NullAway.Init") // before each test
    private ChatTable table;

    @SuppressWarnings("NullAway.Init") // before each test
    private ConnectSimulator simulator;

    @BeforeEach
    void start() throws Exception {
        table = new ChatTable();
        InstantSource clock = now::get;
        simulator = ConnectSimulator.builder()
                .clock(clock)
                .events(EventTarget.sqs(queues.url(Queues.EVENTS)))
                .eventDelivery(WORST)
                .answeredQueue("sales")
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        workers.forEach(Routes::close);
        simulator.close();
        queues.close();
        table.close();
    }

    private static String number(int recipient) {
        return "+1555%07d".formatted(recipient);
    }

    private static boolean answers(int recipient) {
        return recipient % 10 == 0;
    }

    /** Of those who answer, and of those who don't. */
    private static boolean isStopped(int recipient) {
        return recipient % 20 == 0 || recipient % 20 == 5;
    }

    private void startWorkers(int count) throws Exception {
        Map<String, String> settings = new HashMap<>(queues.properties());
        settings.put("events.database", table.url());
        settings.put("events.reconcile-delay", "200");
        settings.put("events.overdue-minutes", "60");
        settings.put("recipients.directory", outbox.toString());
        for (int i = 0; i < count; i++) {
            // One of them reads the file.
            settings.put(
                    "camel.main.routesIncludePattern",
                    "file:routes/events.camel.yaml" + (i == 0 ? ",file:src/test/resources/recipients.camel.yaml" : ""));
            workers.add(Routes.start("events", simulator, settings));
        }
    }

    private void writeFile() throws Exception {
        String lines = IntStream.range(0, RECIPIENTS)
                .mapToObj(recipient -> "{\"destinationEndpoint\": \"" + number(recipient)
                        + "\", \"initialSystemMessage\": {\"content\": \"Will you come?\"}}")
                .collect(Collectors.joining("\n"));
        Path written = Files.writeString(outbox.resolve("writing"), lines);
        Files.move(written, outbox.resolve("recipients.jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void stopSome() throws Exception {
        Map<String, Row> rows = byRecipient(table.rows(), Row::recipient);
        for (int recipient = 0; recipient < RECIPIENTS; recipient++) {
            if (isStopped(recipient)) {
                Row row = rows.get(number(recipient));
                assertThat(row).isNotNull();
                Exchange stop = workers.get(0)
                        .context()
                        .createFluentProducerTemplate()
                        .to("aws-connect-chat:my-instance?operation=stopContact")
                        .withHeader("CamelAwsConnectChatContactId", row.contactId())
                        .send();
                assertThat(stop.getException()).isNull();
            }
        }
    }

    private static <T> Map<String, T> byRecipient(List<T> all, Function<T, String> recipient) {
        return all.stream().collect(Collectors.toMap(recipient, Function.identity()));
    }

    private long ended() throws Exception {
        return table.rows().stream().filter(Row::hasEnded).count();
    }

    private long lookUps() {
        return simulator.requests().stream()
                .filter(request -> request.operation() == ConnectOperation.DESCRIBE_CONTACT)
                .count();
    }

    @ParameterizedTest(name = "workers: {0}")
    @ValueSource(ints = {1, 2})
    @DisplayName("end as a table that says of each: started, answered or not, ended how and when")
    void story(int count) throws Exception {
        // Given
        for (int recipient = 0; recipient < RECIPIENTS; recipient++) {
            if (answers(recipient)) {
                simulator.answerWith(
                        CustomerAnswer.of("Yes").from(number(recipient)).after(ANSWER_AFTER));
            }
        }
        // The answer to some starts is lost on its way.
        simulator.fail(FaultRule.of(ConnectionDrop.AFTER_ACCEPTANCE)
                .on(ConnectOperation.START_OUTBOUND_CHAT_CONTACT)
                .withProbability(0.1, 42));
        startWorkers(count);

        // When: all are messaged by a file that is read twice, some answer, an operator stops some, the others' time is
        // up
        for (int reads = 0; reads < 2; reads++) {
            writeFile();
            Path done = outbox.resolve("done/recipients.jsonl");
            await("file").atMost(LONG).until(() -> Files.exists(done));
            Files.delete(done);
        }
        pass(Duration.ofMinutes(10));
        stopSome();
        pass(Duration.ofHours(26));

        // Then: events have told of all ends but those that were lost
        await("events").atMost(LONG).until(() -> ended() == RECIPIENTS - LOST_ENDS && queues.left(Queues.EVENTS) == 0);
        assertThat(lookUps()).isZero();

        // When: the database's clock has come as far
        table.execute("update chat set started = dateadd(hour, -26, started)");

        // Then
        await("ends").atMost(LONG).until(() -> ended() == RECIPIENTS);
        assertThat(lookUps()).isBetween((long) LOST_ENDS, (long) LOST_ENDS * count);
        for (Routes worker : workers) {
            worker.context().getRouteController().stopRoute("events-reconcile");
        }
        // It sends what is left.
        simulator.close();
        await("late ones").atMost(LONG).until(() -> queues.left(Queues.EVENTS) == 0);
        assertTableIsTrue();
    }

    private void assertTableIsTrue() throws Exception {
        Map<String, Row> rows = byRecipient(table.rows(), Row::recipient);
        Map<String, StartedContact> started = byRecipient(simulator.contacts(), StartedContact::destination);
        assertThat(simulator.contacts()).hasSize(RECIPIENTS);
        assertThat(rows).hasSize(RECIPIENTS);
        for (int recipient = 0; recipient < RECIPIENTS; recipient++) {
            StartedContact contact = started.get(number(recipient));
            Row row = rows.get(number(recipient));
            assertThat(contact).as("contact %s", recipient).isNotNull();
            assertThat(row).as("row %s", recipient).isNotNull();
            assertThat(row.contactId()).isEqualTo(contact.contactId());
            assertThat(row.answered())
                    .as("answer of %s", recipient)
                    .isEqualTo(answers(recipient) ? contact.startedAt().plus(ANSWER_AFTER) : null);
            assertThat(row.hasEnded()).isTrue();
            assertThat(row.since()).as("end of %s", recipient).isEqualTo(contact.disconnectedAt());
            assertThat(row.reason()).as("reason of %s", recipient).isEqualTo(isStopped(recipient) ? "API" : "EXPIRED");
        }
        assertThat(queues.left(Queues.REJECTED)).isZero();
    }
}
