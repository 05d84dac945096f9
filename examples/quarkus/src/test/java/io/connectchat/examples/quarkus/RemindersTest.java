package io.connectchat.examples.quarkus;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestSimulator.class)
@DisplayName("reminders.camel.yaml")
class RemindersTest {
    private ConnectSimulator simulator;

    @Inject
    CamelContext camel;

    @Inject
    DataSource pool;

    private Appointments appointments;

    @BeforeEach
    void empty() throws Exception {
        camel.getRouteController().stopRoute("reminders");
        appointments = Appointments.of(pool);
        appointments.clear();
        simulator.reset();
    }

    @AfterEach
    void stop() throws Exception {
        camel.getRouteController().stopRoute("reminders");
    }

    private void start() throws Exception {
        camel.getRouteController().startRoute("reminders");
    }

    /** Until as many runs as this have ended; each row is an exchange too, which is not counted. */
    private void runs(int count) {
        NotifyBuilder runs = new NotifyBuilder(camel)
                .fromRoute("reminders")
                .filter(exchange -> exchange.getProperty(Exchange.SPLIT_INDEX) == null)
                .whenDone(count)
                .create();
        await().until(runs::matches);
    }

    private void add(String id, String phone) throws Exception {
        appointments.add(id, Appointments.today(), "09:30", phone);
    }

    @Test
    @DisplayName("reminds of each of today's appointments, and marks it, so that no other run reminds of it")
    void remindsOnce() throws Exception {
        // Given
        add("a-1", "+15550101");
        appointments.add("a-2", Appointments.today(), "11:00", "+15550102");
        appointments.add("yesterday", Appointments.today().minusDays(1), "11:00", "+15550103");
        appointments.add("tomorrow", Appointments.today().plusDays(1), "11:00", "+15550104");

        // When
        start();
        runs(3);

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550101", "+15550102");
        assertThat(simulator).startedChatTo("+15550102").withMessage("We look forward to seeing you today at 11:00.");
        assertThat(simulator.requests()).hasSize(2);
        assertThat(appointments.reminded()).containsExactly("a-1", "a-2");
        assertThat(appointments.rows().get(0).contact())
                .isEqualTo(simulator.contacts().get(0).contactId());
    }

    @Test
    @DisplayName("reminds of what is added while it runs")
    void added() throws Exception {
        // Given
        add("a-1", "+15550101");
        start();
        await().until(() -> appointments.reminded().size() == 1);

        // When
        add("a-2", "+15550102");

        // Then
        await().until(() -> appointments.reminded().size() == 2);
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550101", "+15550102");
    }

    @Test
    @DisplayName("reminds both of two who share a number and a time")
    void sharedNumber() throws Exception {
        // Given
        add("a-1", "+15550101");
        add("a-2", "+15550101");

        // When
        start();
        await().until(() -> appointments.reminded().size() == 2);

        // Then
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    @DisplayName("passes over one that is wrong, says in its row what is wrong, and reminds of it once it is mended")
    void wrongRows() throws Exception {
        // Given
        add("a-1", "nobody");
        add("a-2", null);
        add("a-3", "+33155501000");
        add("a-4", "+15550104");

        // When
        start();
        runs(2);

        // Then
        assertThat(appointments.reminded()).containsExactly("a-4");
        List<Appointments.Row> rows = appointments.rows();
        assertThat(rows.subList(0, 3)).allSatisfy(row -> assertThat(row.problem())
                .contains("DestinationEndpoint")
                .doesNotContain("nobody", "+3315"));
        assertThat(rows.get(3).problem()).isNull();
        assertThat(simulator.requests()).hasSize(1);

        // When
        appointments.update("update appointment set phone = '+15550101' where id = 'a-1'");

        // Then
        await().until(() -> appointments.reminded().size() == 2);
        assertThat(appointments.rows().get(0).problem()).isNull();
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550104", "+15550101");
    }

    @Test
    @DisplayName("passes over one that Amazon Connect refuses, and tries it again at the next run")
    void refused() throws Exception {
        // Given
        simulator.fail(
                FaultRule.of(SimulatedError.INVALID_REQUEST).to("+15550101").times(2));
        add("a-1", "+15550101");
        add("a-2", "+15550102");

        // When
        start();
        await().until(() -> appointments.reminded().size() == 2);

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550102", "+15550101");
        assertThat(appointments.rows())
                .allSatisfy(row -> assertThat(row.problem()).isNull());
    }

    @Test
    @DisplayName("waits where it is throttled, and leaves nobody out of the run")
    void throttled() throws Exception {
        // Given
        simulator.failNext(5, SimulatedError.THROTTLING);
        add("a-1", "+15550101");
        add("a-2", "+15550102");

        // When
        start();
        runs(1);

        // Then
        assertThat(appointments.reminded()).containsExactly("a-1", "a-2");
        assertThat(simulator.contacts()).hasSize(2);
        assertThat(simulator.requests()).hasSize(7);
    }

    @Test
    @DisplayName("ends the run where Amazon Connect takes no more, and goes on at the next one")
    void full() throws Exception {
        // Given
        simulator.fail(
                FaultRule.of(SimulatedError.LIMIT_EXCEEDED).to("+15550102").times(1));
        add("a-1", "+15550101");
        add("a-2", "+15550102");
        add("a-3", "+15550103");

        // When
        start();
        await().until(() -> appointments.reminded().size() == 3);

        // Then: the third came after the second, thus not in the run that ended
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550101", "+15550102", "+15550103");
        assertThat(simulator.requests()).hasSize(4);
    }

    @Test
    @DisplayName("starts no second chat where the answer to the first was lost")
    void answerLost() throws Exception {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);
        add("a-1", "+15550101");
        add("a-2", "+15550102");

        // When
        start();
        await().until(() -> appointments.reminded().size() == 2);

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550101", "+15550102");
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    @DisplayName("reminds of one that was moved")
    void moved() throws Exception {
        // Given
        add("a-1", "+15550101");
        start();
        await().until(() -> appointments.reminded().size() == 1);

        // When
        appointments.update("update appointment set starts = '15:00', reminded = null where id = 'a-1'");

        // Then
        await().until(() -> appointments.reminded().size() == 1);
        assertThat(simulator.contacts()).hasSize(2);
        assertThat(simulator.contacts().get(1).json()).contains("We look forward to seeing you today at 15:00.");
    }
}
