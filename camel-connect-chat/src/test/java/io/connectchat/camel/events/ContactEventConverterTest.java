package io.connectchat.camel.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ContactEvent;
import io.connectchat.camel.api.InvalidContactEventException;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JSON of a contact event")
class ContactEventConverterTest extends CamelTestSupport {
    private static final String DISCONNECTED = EventJson.of(
            "e-1",
            "DISCONNECTED",
            EventJson.CONTACT,
            """
            , "initialContactId": "c-0", "previousContactId": "c-p", "relatedContactId": "c-r",
            "initiationTimestamp": "2026-08-04T17:17:53.001Z", "connectedToSystemTimestamp": "2026-08-04T17:17:55.002Z",
            "disconnectTimestamp": "2026-08-04T17:43:47.003Z", "lastUpdateTimestamp": "2026-08-04T17:43:47.004Z",
            "disconnectReason": "CUSTOMER_DISCONNECT",
            "queueInfo": {"queueArn": "the-queue", "enqueueTimestamp": "2026-08-04T17:18:00.005Z"},
            "agentInfo": {"AgentArn": "the-agent", "ConnectedToAgentTimestamp": "2026-08-04T17:19:00.006Z"},
            "tags": {"campaign": "spring"}, "segmentAttributes": {"connect:Subtype": {"ValueString": "connect:SMS"}},
            "newMember": [1, 2.5, true, null, {"deep": "Müller"}]""");

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:convert").convertBodyTo(ContactEvent.class);
                from("direct:simple")
                        .convertBodyTo(ContactEvent.class)
                        .setBody(simple("${body.eventType} ${body.contactId} ${body.getTag('campaign')}"));
            }
        };
    }

    private ContactEvent convert(Object body) {
        return template.requestBody("direct:convert", body, ContactEvent.class);
    }

    @Test
    @DisplayName("becomes a typed event, from text, bytes, a stream, a map or a Jackson tree alike")
    void fromEachForm() throws Exception {
        Map<?, ?> map = new ObjectMapper().readValue(DISCONNECTED, Map.class);

        assertThat(List.of(
                        convert(DISCONNECTED),
                        convert(DISCONNECTED.getBytes(UTF_8)),
                        convert(new ByteArrayInputStream(DISCONNECTED.getBytes(UTF_8))),
                        convert(map),
                        convert(new ObjectMapper().readTree(DISCONNECTED))))
                .allMatch(event -> event.getJson().equals(map))
                .allMatch(event -> event.equals(convert(map)));
    }

    @Test
    @DisplayName("is read with all that AWS documents of it, nested names in either case")
    void members() {
        ContactEvent event = convert(DISCONNECTED);

        assertThat(event.getId()).isEqualTo("e-1");
        assertThat(event.getTime()).isEqualTo("2026-08-04T17:43:48Z");
        assertThat(event.getEventType()).isEqualTo("DISCONNECTED");
        assertThat(event.getContactId()).isEqualTo(EventJson.CONTACT);
        assertThat(event.getInitialContactId()).isEqualTo("c-0");
        assertThat(event.getPreviousContactId()).isEqualTo("c-p");
        assertThat(event.getRelatedContactId()).isEqualTo("c-r");
        assertThat(event.getChannel()).isEqualTo("CHAT");
        assertThat(event.getInitiationMethod()).isEqualTo("API");
        assertThat(event.getInstanceArn()).endsWith(":instance/my-instance");
        assertThat(event.getInstanceId()).isEqualTo("my-instance");
        assertThat(event.getDisconnectReason()).isEqualTo("CUSTOMER_DISCONNECT");
        assertThat(event.getInitiationTimestamp()).isEqualTo("2026-08-04T17:17:53.001Z");
        assertThat(event.getConnectedToSystemTimestamp()).isEqualTo("2026-08-04T17:17:55.002Z");
        assertThat(event.getDisconnectTimestamp()).isEqualTo("2026-08-04T17:43:47.003Z");
        assertThat(event.getLastUpdateTimestamp()).isEqualTo("2026-08-04T17:43:47.004Z");
        assertThat(event.getQueueArn()).isEqualTo("the-queue");
        assertThat(event.getEnqueueTimestamp()).isEqualTo("2026-08-04T17:18:00.005Z");
        assertThat(event.getAgentArn()).isEqualTo("the-agent");
        assertThat(event.getConnectedToAgentTimestamp()).isEqualTo("2026-08-04T17:19:00.006Z");
        assertThat(event.getTag("campaign")).isEqualTo("spring");
        assertThat(event.getSegmentAttribute("connect:Subtype")).isEqualTo("connect:SMS");
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATED, 2026-08-04T17:17:53.001Z",
        "CONNECTED_TO_SYSTEM, 2026-08-04T17:17:55.002Z",
        "QUEUED, 2026-08-04T17:18:00.005Z",
        "CONNECTED_TO_AGENT, 2026-08-04T17:19:00.006Z",
        "DISCONNECTED, 2026-08-04T17:43:47.003Z",
        "COMPLETED, 2026-08-04T17:43:47.003Z",
        "CONTACT_DATA_UPDATED, 2026-08-04T17:43:47.004Z",
        "NEW_TYPE_OF_NEXT_YEAR, 2026-08-04T17:43:48Z"
    })
    @DisplayName("tells when it happened by the timestamp of its type; of an unknown type, by EventBridge's time")
    void occurred(String type, Instant time) {
        ContactEvent event = convert(DISCONNECTED.replace("\"DISCONNECTED\"", "\"" + type + "\""));

        assertThat(event.getEventType()).isEqualTo(type);
        assertThat(event.getOccurredAt()).isEqualTo(time);
    }

    @Test
    @DisplayName("has nulls for what it lacks, and EventBridge's time")
    void lacking() {
        ContactEvent event = convert(EventJson.of("e-2", "DISCONNECTED", "c", ""));

        assertThat(event)
                .extracting(
                        ContactEvent::getInitialContactId,
                        ContactEvent::getDisconnectTimestamp,
                        ContactEvent::getAgentArn,
                        ContactEvent::getQueueArn,
                        each -> each.getTag("campaign"),
                        each -> each.getSegmentAttribute("connect:Subtype"))
                .containsOnlyNulls();
        assertThat(event.getOccurredAt()).isEqualTo(event.getTime());
    }

    @Test
    @DisplayName("can be sorted by the time at which it happened, not by that of EventBridge")
    void sorted() {
        ContactEvent end = convert(DISCONNECTED);
        ContactEvent start = convert(DISCONNECTED.replace("\"DISCONNECTED\"", "\"INITIATED\""));

        assertThat(List.of(end, start).stream().sorted(ContactEvent.BY_TIME)).containsExactly(start, end);
    }

    @Test
    @DisplayName("can't be changed, neither by its own map nor by that from which it was made")
    void immutable() {
        Map<String, Object> detail = new HashMap<>(Map.of("eventType", "QUEUED", "contactId", "c"));
        detail.put("list", new ArrayList<>(List.of("a")));
        Map<String, Object> map = new HashMap<>(
                Map.of("id", "e", "time", "2026-08-04T17:43:48Z", "detail-type", "Amazon Connect Contact Event"));
        map.put("detail", detail);
        ContactEvent event = convert(map);

        detail.clear();

        assertThat(event.getJson().get("detail"))
                .isEqualTo(Map.of("eventType", "QUEUED", "contactId", "c", "list", List.of("a")));
        assertThatThrownBy(() -> event.getJson().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("is read by simple's expressions")
    void simpleExpressions() {
        assertThat(template.requestBody("direct:simple", DISCONNECTED))
                .isEqualTo("DISCONNECTED " + EventJson.CONTACT + " spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Confidential",
                "",
                "\"Confidential\"",
                "[\"Confidential\"]",
                "{\"Confidential\": }",
                "{\"Confidential\": \"Confidential",
                "{\"id\": \"Confidential\"}",
                "{\"detail-type\": \"Confidential\", \"id\": \"x\", \"time\": \"2026-08-04T17:43:48Z\", \"detail\": {}}",
                "{\"detail-type\": \"Amazon Connect Contact Event\", \"id\": \"x\", \"time\": \"Confidential\"}",
                "{\"detail-type\": \"Amazon Connect Contact Event\", \"id\": \"x\", \"time\": \"2026-08-04T17:43:48Z\","
                        + " \"detail\": \"Confidential\"}",
                "{\"detail-type\": \"Amazon Connect Contact Event\", \"id\": \"x\", \"time\": \"2026-08-04T17:43:48Z\","
                        + " \"detail\": {\"eventType\": \"QUEUED\", \"contactId\": 5, \"name\": \"Confidential\"}}",
                "{\"detail-type\": \"Amazon Connect Contact Event\", \"id\": \"x\", \"time\": \"2026-08-04T17:43:48Z\","
                        + " \"detail\": {\"eventType\": \"DISCONNECTED\", \"contactId\": \"c\","
                        + " \"disconnectTimestamp\": \"Confidential\"}}"
            })
    @DisplayName("that is malformed, or no contact event, is refused without a word of it")
    void refused(String json) {
        Exchange exchange = template.send("direct:convert", e -> e.getMessage().setBody(json));

        assertThat(exchange.getException()).isNotNull();
        StringWriter trace = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains("InvalidContactEventException: The value is not a contact event of Amazon Connect: ")
                .doesNotContain("Confidential");
    }

    @Test
    @DisplayName("that nests without end is refused, not followed")
    void deep() {
        assertThat(catchThrowable(
                        () -> context.getTypeConverter().convertTo(ContactEvent.class, "[".repeat(1_000_000))))
                .isInstanceOf(InvalidContactEventException.class);
    }
}
