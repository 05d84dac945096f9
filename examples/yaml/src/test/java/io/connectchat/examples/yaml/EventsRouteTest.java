package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("events.camel.yaml")
class EventsRouteTest {
    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Queues queues = new Queues(Queues.EVENTS, Queues.REJECTED);
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @SuppressWarnings("NullAway.Init") // before each test
    private ChatTable table;

    @BeforeEach
    void start() throws Exception {
        table = new ChatTable();
    }

    @AfterEach
    void stop() throws SQLException {
        queues.close();
        simulator.close();
        table.close();
    }

    private Routes routes(String overdue) throws Exception {
        Map<String, String> settings = new HashMap<>(queues.properties());
        settings.put("events.database", table.url());
        settings.put("events.reconcile-delay", "200");
        settings.put("events.overdue-minutes", overdue);
        return Routes.start("events", simulator, settings);
    }

    private void started(String contact) throws SQLException {
        table.execute("insert into chat (recipient, contact_id, started) values ('r-" + contact + "', '" + contact
                + "', dateadd(minute, -5, current_timestamp))");
    }

    private ChatTable.Row row(String contact) throws SQLException {
        return table.rows().stream()
                .filter(row -> row.contactId().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    private static String event(String type, String contact, String members) {
        return """
                {"version": "0", "id": "%s", "detail-type": "Amazon Connect Contact Event", "source": "aws.connect",
                 "account": "111122223333", "time": "2026-08-04T17:43:48Z", "region": "eu-central-1", "resources": [],
                 "detail": {"eventType": "%s", "contactId": "%s", "channel": "CHAT", "initiationMethod": "API",
                  "initiationTimestamp": "2026-08-04T17:17:53.001Z", "newMember": {"a": 1}%s}}
                """
                .formatted(UUID.randomUUID(), type, contact, members);
    }

    @Test
    @DisplayName("keeps each chat's newest state, whatever comes twice, out of order, of others' chats, or is unknown")
    void events() throws Exception {
        // Given
        started("first");
        started("second");
        started("third");
        String connected = ", \"connectedToSystemTimestamp\": \"2026-08-04T17:17:55.002Z\"";
        String queued = ", \"queueInfo\": {\"queueArn\": \"q\", \"enqueueTimestamp\": \"2026-08-04T17:20:00.004Z\"}";
        String ended = queued + ", \"disconnectReason\": \"CUSTOMER_DISCONNECT\","
                + " \"disconnectTimestamp\": \"2026-08-04T17:43:47.003Z\"";
        String end = event("DISCONNECTED", "first", ended);
        queues.send(Queues.EVENTS, end);
        queues.send(Queues.EVENTS, event("CONNECTED_TO_SYSTEM", "first", connected));
        queues.send(Queues.EVENTS, end);
        queues.send(Queues.EVENTS, event("INITIATED", "first", ""));
        queues.send(Queues.EVENTS, event("QUEUED", "first", queued));
        queues.send(
                Queues.EVENTS,
                event("CONTACT_DATA_UPDATED", "first", ", \"lastUpdateTimestamp\": \"2026-08-04T18:00:00Z\""));
        queues.send(Queues.EVENTS, event("NEW_TYPE", "first", ""));
        queues.send(Queues.EVENTS, event("CONNECTED_TO_SYSTEM", "second", connected));
        queues.send(Queues.EVENTS, event("INITIATED", "second", ""));
        queues.send(Queues.EVENTS, event("QUEUED", "second", queued));
        queues.send(
                Queues.EVENTS,
                event(
                        "CONNECTED_TO_AGENT",
                        "second",
                        ", \"agentInfo\": {\"connectedToAgentTimestamp\": \"2026-08-04T17:21:00.005Z\"}"));
        queues.send(Queues.EVENTS, event("CONNECTED_TO_SYSTEM", "third", connected));
        queues.send(Queues.EVENTS, event("DISCONNECTED", "of-others", ended));
        queues.send(Queues.EVENTS, "{\"no\": \"event\"}");

        // When
        try (Routes running = routes("1000")) {
            await().atMost(LONG).until(() -> queues.left(Queues.EVENTS) == 0);
        }

        // Then
        assertThat(row("first").state()).isEqualTo("DISCONNECTED");
        assertThat(row("first").reason()).isEqualTo("CUSTOMER_DISCONNECT");
        assertThat(row("first").since()).isEqualTo("2026-08-04T17:43:47.003Z");
        assertThat(row("first").answered()).isEqualTo("2026-08-04T17:20:00.004Z");
        assertThat(row("second").state()).isEqualTo("CONNECTED_TO_AGENT");
        assertThat(row("second").answered()).isEqualTo("2026-08-04T17:20:00.004Z");
        assertThat(row("third").state()).isEqualTo("CONNECTED_TO_SYSTEM");
        assertThat(row("third").answered()).isNull();
        assertThat(queues.left(Queues.REJECTED)).isEqualTo(1);
    }

    @Test
    @DisplayName("looks up the chats of which no end has come; one that fails stops no other")
    void never() throws Exception {
        try (Routes running = routes("1")) {
            // Given
            Exchange start = running.context()
                    .createFluentProducerTemplate()
                    .to("aws-connect-chat:my-instance?contactFlowId=f&subtype=SMS&sourceEndpoint="
                            + "arn:aws:connect:eu-central-1:123456789012:phone-number/n")
                    .withHeader("CamelAwsConnectChatDestinationEndpoint", "+15550100")
                    .withBody("Hello")
                    .send();
            assertThat(start.getException()).isNull();
            String contact = start.getMessage().getHeader("CamelAwsConnectChatContactId", String.class);
            running.context()
                    .createProducerTemplate()
                    .sendBodyAndHeader(
                            "aws-connect-chat:my-instance?operation=stopContact",
                            "",
                            "CamelAwsConnectChatContactId",
                            contact);

            // When: the look-up of the other one fails
            started("0-that-connect-does-not-know");
            started(contact);

            // Then
            await().atMost(LONG).until(() -> row(contact).hasEnded());
        }
    }

    @Test
    @DisplayName("gets its events by a rule of EventBridge that may write into the queue")
    void infrastructure() throws IOException {
        JsonNode resources =
                new YAMLMapper().readTree(block("cloudformation", "yaml")).get("Resources");

        JsonNode rule = resources.get("ContactEventsRule").get("Properties");
        assertThat(rule.at("/EventPattern/source/0").asText()).isEqualTo("aws.connect");
        assertThat(rule.at("/EventPattern/detail-type/0").asText()).isEqualTo("Amazon Connect Contact Event");
        assertThat(rule.at("/Targets/0/Arn/Fn::GetAtt/0").asText()).isEqualTo("ContactEventsQueue");
        JsonNode policy = resources.at("/ContactEventsQueuePolicy/Properties/PolicyDocument/Statement/0");
        assertThat(policy.at("/Principal/Service").asText()).isEqualTo("events.amazonaws.com");
        assertThat(policy.at("/Action").asText()).isEqualTo("sqs:SendMessage");
        assertThat(policy.at("/Condition/ArnEquals/aws:SourceArn/Fn::GetAtt/0").asText())
                .isEqualTo("ContactEventsRule");
        assertThat(resources.findValuesAsText("Type"))
                .containsExactlyInAnyOrder(
                        "AWS::SQS::Queue", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "AWS::Events::Rule");
    }

    private static String block(String name, String language) throws IOException {
        Matcher matcher = Pattern.compile("<!-- " + name + " -->\n```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as("block %s", name).isTrue();
        return matcher.group(1);
    }
}
