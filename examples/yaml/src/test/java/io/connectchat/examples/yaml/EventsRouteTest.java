package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@DisplayName("events.camel.yaml")
class EventsRouteTest {
    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();

    @SuppressWarnings("NullAway.Init") // before each test
    private SqsClient sqs;

    private URI endpoint = URI.create("http://127.0.0.1");

    @BeforeEach
    void start() throws Exception {
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .build();
        for (String queue : List.of("contact-events", "contact-events-rejected")) {
            sqs.createQueue(create -> create.queueName(queue));
        }
        execute(block("table", "sql"));
    }

    @AfterEach
    void stop() throws SQLException {
        sqs.close();
        server.stopAndWait();
        simulator.close();
        execute("shutdown");
    }

    private Routes routes(String overdue) throws Exception {
        return Routes.start(
                "events",
                simulator,
                Map.of(
                        "events.database", database,
                        "events.reconcile-delay", "200",
                        "events.overdue-minutes", overdue,
                        "camel.component.aws2-sqs.useDefaultCredentialsProvider", "false",
                        "camel.component.aws2-sqs.accessKey", "x",
                        "camel.component.aws2-sqs.secretKey", "x",
                        "camel.component.aws2-sqs.overrideEndpoint", "true",
                        "camel.component.aws2-sqs.uriEndpointOverride", endpoint.toString()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private void started(String contact) throws SQLException {
        execute("insert into chat (recipient, contact_id, started) values ('r-" + contact + "', '" + contact
                + "', dateadd(minute, -5, current_timestamp))");
    }

    private String row(String contact) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select state || ' ' || coalesce(reason, '-') from chat where contact_id = '"
                                + contact + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private String url(String queue) {
        return endpoint + "/000000000000/" + queue;
    }

    private void send(String body) {
        sqs.sendMessage(send -> send.queueUrl(url("contact-events")).messageBody(body));
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

    private int left(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        asked -> asked.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return Integer.parseInt(counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
                + Integer.parseInt(
                        counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    @Test
    @DisplayName("keeps each chat's newest state, whatever comes twice, out of order, of others' chats, or is unknown")
    void events() throws Exception {
        // Given
        started("first");
        started("second");
        String connected = ", \"connectedToSystemTimestamp\": \"2026-08-04T17:17:55.002Z\"";
        String ended = ", \"disconnectReason\": \"CUSTOMER_DISCONNECT\","
                + " \"disconnectTimestamp\": \"2026-08-04T17:43:47.003Z\"";
        String end = event("DISCONNECTED", "first", ended);
        send(end);
        send(event("CONNECTED_TO_SYSTEM", "first", connected));
        send(end);
        send(event("INITIATED", "first", ""));
        send(event("CONTACT_DATA_UPDATED", "first", ", \"lastUpdateTimestamp\": \"2026-08-04T18:00:00Z\""));
        send(event("NEW_TYPE", "first", ""));
        send(event("CONNECTED_TO_SYSTEM", "second", connected));
        send(event("INITIATED", "second", ""));
        send(event("DISCONNECTED", "of-others", ended));
        send("{\"no\": \"event\"}");

        // When
        try (Routes running = routes("1000")) {
            await().atMost(LONG).until(() -> left("contact-events") == 0);
        }

        // Then
        assertThat(row("first")).isEqualTo("DISCONNECTED CUSTOMER_DISCONNECT");
        assertThat(row("second")).isEqualTo("CONNECTED_TO_SYSTEM -");
        assertThat(left("contact-events-rejected")).isEqualTo(1);
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
            await().atMost(LONG).until(() -> row(contact).equals("DISCONNECTED -"));
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
