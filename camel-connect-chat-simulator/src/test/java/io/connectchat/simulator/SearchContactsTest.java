package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.ContactSearchSummary;
import software.amazon.awssdk.services.connect.model.InvalidParameterException;
import software.amazon.awssdk.services.connect.model.SearchContactsRequest;
import software.amazon.awssdk.services.connect.model.SearchContactsResponse;
import software.amazon.awssdk.services.connect.model.SearchCriteria;

@DisplayName("SearchContacts")
class SearchContactsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-31T12:00:00Z");

    private final ParticipantScene scene = new ParticipantScene(settings -> settings.answeredQueue("sales"));
    private final Map<String, String> names = new HashMap<>();

    @AfterEach
    void close() {
        scene.close();
    }

    /** Five contacts, ten seconds apart: a, b, c of SMS, w of the web, and one of another instance. */
    private void contacts() {
        String a = named("a", scene.caller.start(r -> r.attributes(Map.of("order", "1", "shop", "Ulm"))));
        scene.caller.client().tagContact(r -> r.instanceId(ChatRequests.INSTANCE)
                .contactId(a)
                .tags(Map.of("Dept", "Sales", "Team", "x")));
        scene.clock.move(Duration.ofSeconds(10));
        String b = named("b", scene.caller.start(r -> r.attributes(Map.of("order", "2", "shop", "Ulm"))));
        scene.caller.client().tagContact(r -> r.instanceId(ChatRequests.INSTANCE)
                .contactId(b)
                .tags(Map.of("Dept", "Service")));
        scene.simulator.answer(b, "Yes");
        scene.clock.move(Duration.ofSeconds(10));
        named("c", scene.caller.start(r -> r.attributes(Map.of("order", "3"))));
        scene.clock.move(Duration.ofSeconds(10));
        String w = named("w", scene.chat().contactId());
        scene.join(scene.simulator.agentToken(w, "Grace"));
        scene.caller.start(r -> r.instanceId("other").attributes(Map.of("order", "1")));
        scene.clock.move(Duration.ofSeconds(10));
        scene.caller.stop(a);
        scene.clock.move(Duration.ofSeconds(10));
    }

    private String named(String name, String contactId) {
        names.put(contactId, name);
        return contactId;
    }

    private SearchContactsResponse search(Consumer<SearchContactsRequest.Builder> change) {
        return scene.caller.client().searchContacts(r -> {
            r.instanceId(ChatRequests.INSTANCE)
                    .timeRange(
                            t -> t.type("INITIATION_TIMESTAMP").startTime(BEGIN).endTime(BEGIN.plusSeconds(3_600)));
            change.accept(r);
        });
    }

    private String found(SearchContactsResponse response) {
        return String.join(
                "",
                response.contacts().stream()
                        .map(ContactSearchSummary::id)
                        .map(id -> names.getOrDefault(id, "?"))
                        .toList());
    }

    private String foundBy(Consumer<SearchCriteria.Builder> criteria) {
        SearchContactsResponse response = search(r -> r.searchCriteria(criteria));
        assertThat(response.totalCount()).isEqualTo(response.contacts().size());
        return found(response);
    }

    @Test
    @DisplayName("finds those of the instance, newest first, with what is known of them")
    void findsThem() {
        contacts();

        SearchContactsResponse all = search(r -> {});

        assertThat(found(all)).isEqualTo("wcba");
        assertThat(all.totalCount()).isEqualTo(4);
        assertThat(all.nextToken()).isNull();
        ContactSearchSummary a = all.contacts().get(3);
        assertThat(a.arn()).endsWith("/contact/" + a.id());
        assertThat(a.initialContactId()).isEqualTo(a.id());
        assertThat(a.channelAsString()).isEqualTo("CHAT");
        assertThat(a.initiationMethodAsString()).isEqualTo("API");
        assertThat(a.initiationTimestamp()).isEqualTo(BEGIN);
        assertThat(a.disconnectTimestamp()).isEqualTo(BEGIN.plusSeconds(40));
        assertThat(a.segmentAttributes().get("connect:Subtype").valueString()).isEqualTo("connect:SMS");
        assertThat(all.contacts().get(2).queueInfo().id()).isEqualTo("sales");
        assertThat(all.contacts().get(0).agentInfo().connectedToAgentTimestamp())
                .isEqualTo(BEGIN.plusSeconds(31));
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATION_TIMESTAMP, 0, 10, ba",
        "INITIATION_TIMESTAMP, 10, 20, cb",
        "INITIATION_TIMESTAMP, 21, 29, ''",
        "DISCONNECT_TIMESTAMP, 0, 3600, a",
        "DISCONNECT_TIMESTAMP, 0, 39, ''",
        "CONNECTED_TO_AGENT_TIMESTAMP, 0, 3600, w",
        "ENQUEUE_TIMESTAMP, 0, 3600, b",
        "SCHEDULED_TIMESTAMP, 0, 3600, ''"
    })
    @DisplayName("finds by time, both ends included")
    void byTime(String type, int from, int to, String expected) {
        contacts();

        assertThat(found(search(r -> r.timeRange(
                        t -> t.type(type).startTime(BEGIN.plusSeconds(from)).endTime(BEGIN.plusSeconds(to))))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("finds by channel, initiation method, queue and agent")
    void byKind() {
        contacts();
        String agent = search(r -> {}).contacts().get(0).agentInfo().id();

        assertThat(foundBy(c -> c.channelsWithStrings("CHAT", "VOICE"))).isEqualTo("wcba");
        assertThat(foundBy(c -> c.channelsWithStrings("VOICE"))).isEmpty();
        assertThat(foundBy(c -> c.initiationMethodsWithStrings("API"))).isEqualTo("wcba");
        assertThat(foundBy(c -> c.initiationMethodsWithStrings("INBOUND"))).isEmpty();
        assertThat(foundBy(c -> c.queueIds("sales"))).isEqualTo("b");
        assertThat(foundBy(c -> c.queueIds("service"))).isEmpty();
        assertThat(foundBy(c -> c.agentIds(agent))).isEqualTo("w");
    }

    @ParameterizedTest
    @CsvSource({"MATCH_ALL, b", "MATCH_ANY, cba", "MATCH_NONE, w", ", b"})
    @DisplayName("finds by attributes, which are combined as asked for")
    void byAttributes(String matchType, String expected) {
        contacts();

        assertThat(foundBy(criteria -> criteria.searchableContactAttributes(
                        a -> a.matchType(matchType).criteria(c -> c.key("order").values("2", "3"), c -> c.key("shop")
                                .values("Ulm")))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("finds by segment attributes and further times")
    void byMore() {
        contacts();

        assertThat(foundBy(criteria -> criteria.searchableSegmentAttributes(
                        s -> s.criteria(c -> c.key("connect:Subtype").values("connect:SMS")))))
                .isEqualTo("cba");
        assertThat(foundBy(criteria -> criteria.additionalTimeRange(t -> t.matchType("MATCH_ALL")
                        .criteria(c -> c.timestampCondition(
                                n -> n.type("DISCONNECT_TIMESTAMP").conditionType("NOT_EXISTS"))))))
                .isEqualTo("wcb");
        assertThat(foundBy(criteria -> criteria.additionalTimeRange(t -> t.matchType("MATCH_ANY")
                        .criteria(c -> c.timeRange(r ->
                                r.type("DISCONNECT_TIMESTAMP").startTime(BEGIN).endTime(BEGIN.plusSeconds(60)))))))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'TagCondition':{'TagKey':'Dept'}}                                                   | 2",
                "{'TagCondition':{'TagValue':'Sales'}}                                                | 1",
                "{'AndConditions':[{'TagKey':'Dept','TagValue':'Sales'},{'TagKey':'Team'}]}           | 1",
                "{'AndConditions':[{'TagKey':'Dept','TagValue':'Service'},{'TagKey':'Team'}]}         | 0",
                "{'OrConditions':[[{'TagKey':'Dept','TagValue':'Service'}],[{'TagKey':'Team'}]]}      | 2",
                "{}                                                                                   | 3"
            })
    @DisplayName("finds by tags, a member that the SDK does not know yet")
    void byTags(String filter, int expected) {
        try (ConnectSimulator simulator = Unsigned.builder().start()) {
            // Given
            HttpCaller http = new HttpCaller(simulator);
            for (String tags : List.of("{'Dept':'Sales','Team':'x'}", "{'Dept':'Service'}")) {
                String id = http.start(ChatRequests.valid()).contactId();
                String body =
                        "{'InstanceId':'" + ChatRequests.INSTANCE + "','ContactId':'" + id + "','Tags':" + tags + "}";
                http.send("POST", "/contact/tags", body.replace('\'', '"'));
            }
            http.start(ChatRequests.valid());

            // When
            Reply reply = http.send(
                    "POST",
                    "/search-contacts",
                    ("{'InstanceId':'" + ChatRequests.INSTANCE + "','SearchCriteria':{'ContactTags':" + filter
                                    + "},'TimeRange':{'Type':'INITIATION_TIMESTAMP','StartTime':0,'EndTime':1e10}}")
                            .replace('\'', '"'));

            // Then
            assertThat(reply.json().getJsonArray("Contacts")).hasSize(expected);
            assertThat(reply.json().getInteger("TotalCount")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATION_TIMESTAMP, ASCENDING, abcw",
        "INITIATION_TIMESTAMP, DESCENDING, wcba",
        "DISCONNECT_TIMESTAMP, ASCENDING, abcw",
        "CONNECTED_TO_AGENT_TIMESTAMP, DESCENDING, wabc",
        "EXPIRY_TIMESTAMP, DESCENDING, wcba",
        "CHANNEL, ASCENDING, abcw"
    })
    @DisplayName("sorts, and puts last what has no such time")
    void sorts(String field, String order, String expected) {
        contacts();

        assertThat(found(search(r -> r.sort(s -> s.fieldName(field).order(order)))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("gives pages, in which what is started meanwhile moves nothing")
    void pages() {
        contacts();
        List<String> pages = new ArrayList<>();
        String next = null;
        do {
            String from = next;
            SearchContactsResponse page = search(r -> r.maxResults(3).nextToken(from));
            assertThat(page.totalCount()).isEqualTo(4);
            pages.add(found(page));
            next = page.nextToken();
            scene.caller.start();
        } while (next != null);

        assertThat(pages).containsExactly("wcb", "a");
        String token = search(r -> r.maxResults(1)).nextToken();
        for (String wrong : List.of("no token", token + "x")) {
            assertThatExceptionOfType(InvalidParameterException.class)
                    .isThrownBy(() -> search(r -> r.nextToken(wrong)))
                    .withMessageContaining("NextToken is none that was given for this search");
        }
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> search(r -> r.nextToken(token).searchCriteria(c -> c.channelsWithStrings("CHAT"))));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("'MaxResults':101", "MaxResults must be 1 to 100"),
                Arguments.of("'Sort':{'FieldName':'NAME','Order':'ASCENDING'}", "Sort.FieldName must be"),
                Arguments.of("'Sort':{'FieldName':'CHANNEL'}", "Sort.Order is required"),
                Arguments.of("'SearchCriteria':{'Channels':['FAX']}", "SearchCriteria.Channels[0] must be VOICE"),
                Arguments.of("'SearchCriteria':{'Channel':['CHAT']}", "SearchCriteria.Channel is no member"),
                Arguments.of(
                        "'SearchCriteria':{'SearchableContactAttributes':{'Criteria':[{'Key':'a'}]}}",
                        "Criteria[0].Values is required"),
                Arguments.of(
                        "'SearchCriteria':{'SearchableSegmentAttributes':{'Criteria':[]}}",
                        "SearchCriteria.SearchableSegmentAttributes.Criteria must hold 1 to 15 items"),
                Arguments.of(
                        "'SearchCriteria':{'Name':{'SearchText':['x'],'MatchType':'MATCH_ANY'}}",
                        "SearchCriteria.Name is not simulated"),
                Arguments.of(
                        "'SearchCriteria':{'ContactAnalysis':{}}", "SearchCriteria.ContactAnalysis is not simulated"),
                Arguments.of(
                        "'SearchCriteria':{'RoutingCriteria':{}}", "SearchCriteria.RoutingCriteria is not simulated"),
                Arguments.of(
                        "'SearchCriteria':{'AgentHierarchyGroups':{}}",
                        "SearchCriteria.AgentHierarchyGroups is not simulated"),
                Arguments.of(
                        "'SearchCriteria':{'ActiveRegions':['eu-central-1']}",
                        "SearchCriteria.ActiveRegions is not simulated"),
                Arguments.of(
                        "'SearchCriteria':{'SearchableContactAttributes':{'Criteria':[],'MatchType':'MATCH_EXACT'}}",
                        "MATCH_EXACT is not simulated"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    @DisplayName("refuses what breaks a rule, and what it could answer wrongly only")
    void refuses(String members, String message) {
        Reply reply = raw("{'InstanceId':'i','TimeRange':{'Type':'INITIATION_TIMESTAMP','StartTime':0,'EndTime':1.5},"
                + members + "}");

        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'InstanceId':'i'} | TimeRange is required",
                "{'InstanceId':'i','TimeRange':{'Type':'NOW','StartTime':0,'EndTime':1}} | TimeRange.Type must be",
                "{'InstanceId':'i','TimeRange':{'Type':'DISCONNECT_TIMESTAMP','StartTime':2,'EndTime':1}} | TimeRange.EndTime must not be before",
                "{'InstanceId':'i','TimeRange':{'Type':'DISCONNECT_TIMESTAMP','StartTime':'x','EndTime':1}} | TimeRange.StartTime must be a number"
            })
    @DisplayName("needs a range of time")
    void needsARange(String body, String message) {
        assertThat(raw(body).message()).contains(message);
    }

    private static Reply raw(String body) {
        try (ConnectSimulator simulator = Unsigned.builder().start()) {
            return new HttpCaller(simulator).send("POST", "/search-contacts", body.replace('\'', '"'));
        }
    }
}
