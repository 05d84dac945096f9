package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file that is shipped")
class SampleTest {
    /** How the reason of each bad row begins, by its id; the rest is the component's wording. */
    private static final Map<String, String> REASONS = new TreeMap<>();

    static {
        Stream.of("C-1010", "C-1018", "C-1027", "C-1035", "C-1042", "C-1050", "C-1059")
                .forEach(id -> REASONS.put(id, "phone: must be a number in E.164 format."));
        REASONS.put("C-1067", "phone: must not contain invisible characters or digits of another script.");
        REASONS.put("C-1074", "phone: is missing");
        REASONS.put("", "id: is missing");
        REASONS.put("C-1090", "channel: is missing");
        REASONS.put("C-1098", "channel: must be a channel of outbound chats.");
        REASONS.put("C-1105", "message: must be at most 1024 characters long on connect:SMS but has 1100.");
        REASONS.put("C-1113", "message: must be at most 4096 characters long on connect:WhatsApp but has 4200.");
        REASONS.put("C-1122", "message, template: must be one of them, and both are missing");
        REASONS.put("C-1130", "message, template: must be one of them, and both are given");
        REASONS.put("C-1137", "attributes: entry 1 is not of the form key=value");
        REASONS.put("C-1145", "attributes: must have a key of letters, digits, - and _ only.");
        REASONS.put("C-1154", "name: must be at most 256 characters long but has 329.");
        REASONS.put("C-1021", "repeats line 22");
        REASONS.put("C-1031", "has the id of line 35, and says something else");
        REASONS.put("C-1177", "says the same to the same number as line 45, under another id");
        REASONS.put("C-1185", "has 4 cells, where the first line names 8");
        REASONS.put("C-1193", "has 9 cells, where the first line names 8");
    }

    private static final ConnectSimulator SIMULATOR = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Folder folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Example.Outcome first;

    @BeforeAll
    static void run() throws Exception {
        folder = Folder.withSample(directory);
        first = Example.of(folder, SIMULATOR).run();
    }

    @AfterAll
    static void stopSimulator() {
        SIMULATOR.close();
    }

    @Test
    @DisplayName("starts with a byte order mark and has the line ends of Windows, as exports have")
    void looksLikeAnExport() throws IOException {
        String text = Files.readString(Folder.SAMPLE, StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFid,").contains("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    @DisplayName("starts its good rows and rejects its bad ones, each with its reason")
    void countsAndReasons() throws IOException {
        assertThat(first.lastLine()).isEqualTo("176 started, 24 rejected, 0 failed");
        assertThat(first.status()).isEqualTo(ExitStatus.DONE);
        Map<String, String> reasons = folder.rejectedRows().stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("reason")));
        assertThat(reasons.keySet()).isEqualTo(REASONS.keySet());
        assertThat(reasons).allSatisfy((id, reason) -> assertThat(reason).startsWith(REASONS.get(id)));
    }

    @Test
    @DisplayName("says on which line a bad row is, as an editor counts")
    void lines() throws IOException {
        List<String> lines = Files.readAllLines(Folder.SAMPLE);

        assertThat(folder.rejectedRows()).allSatisfy(row -> {
            String line = lines.get(Integer.parseInt(row.getField("line")) - 1);
            assertThat(line).startsWith(row.getField("id") + ",");
        });
    }

    @Test
    @DisplayName("asks Amazon Connect for exactly its good rows, with all that they say, each once")
    void sendsTheGoodRows() throws IOException {
        List<Map<String, Object>> expected =
                goodRows().stream().map(SampleTest::requestOf).toList();
        List<Map<String, Object>> sent =
                SIMULATOR.contacts().stream().map(SampleTest::withoutToken).toList();

        assertThat(sent).hasSize(176);
        assertThat(minus(sent, expected)).isEmpty();
        assertThat(minus(expected, sent)).isEmpty();
        assertThat(SIMULATOR.requests()).hasSize(176).allMatch(request -> request.status() == 200);
    }

    @Test
    @DisplayName("is recorded row by row: who was started, as which contact, when")
    void recordsContacts() throws IOException {
        Map<String, String> numbers =
                goodRows().stream().collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("phone")));
        Map<String, String> destinations = SIMULATOR.contacts().stream()
                .collect(Collectors.toMap(StartedContact::contactId, StartedContact::destination));

        assertThat(folder.startedRows()).hasSize(176).allSatisfy(row -> {
            assertThat(destinations.get(row.getField("contactId"))).isEqualTo(numbers.get(row.getField("id")));
            assertThat(row.getField("time")).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        });
    }

    @Test
    @DisplayName("starts nobody when it is run again, asks for nothing, and says so; on a terminal in one line")
    void secondRun() throws Exception {
        // Given
        String results = Files.readString(folder.results());

        // When
        Example.Outcome again = Example.of(folder, SIMULATOR).run(true);

        // Then
        assertThat(again.output())
                .matches("(?s)200 rows in .*\n"
                        + "(\r[^\r\n]+)+\n"
                        + "176 rows were started by an earlier run, and were left alone\n"
                        + "0 started, 24 rejected, 0 failed\n");
        assertThat(again.status()).isEqualTo(ExitStatus.DONE);
        assertThat(SIMULATOR.requests()).hasSize(176);
        assertThat(Files.readString(folder.results())).isEqualTo(results);
        assertThat(folder.rejectedRows()).hasSize(24);
    }

    private static List<NamedCsvRecord> goodRows() throws IOException {
        // Of two rows with an id, the second is the bad one.
        Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
        for (NamedCsvRecord row : Folder.records(Folder.SAMPLE)) {
            String id = row.getField("id");
            boolean repeatsAnId = id.equals("C-1021") || id.equals("C-1031");
            if (repeatsAnId || !REASONS.containsKey(id)) {
                rows.putIfAbsent(id, row);
            }
        }
        return List.copyOf(rows.values());
    }

    private static Map<String, Object> withoutToken(StartedContact contact) {
        Map<String, Object> request = new TreeMap<>(contact.request());
        assertThat(request.remove("ClientToken")).isNotNull();
        return request;
    }

    /** What one list has and the other has not: a failure shows these, and not two lists of hundreds. */
    private static Set<Map<String, Object>> minus(List<Map<String, Object>> some, List<Map<String, Object>> others) {
        Set<Map<String, Object>> rest = new LinkedHashSet<>(some);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    private static Map<String, Object> requestOf(NamedCsvRecord row) {
        Map<String, Object> request = new TreeMap<>();
        request.put("InstanceId", Example.INSTANCE);
        request.put("ContactFlowId", Example.FLOW);
        request.put("SourceEndpoint", Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", Example.SOURCE));
        request.put("DestinationEndpoint", Map.of("Type", "TELEPHONE_NUMBER", "Address", row.getField("phone")));
        String channel = row.getField("channel").equalsIgnoreCase("SMS") ? "connect:SMS" : "connect:WhatsApp";
        request.put("SegmentAttributes", Map.of("connect:Subtype", Map.of("ValueString", channel)));
        if (!row.getField("name").isEmpty()) {
            request.put("ParticipantDetails", Map.of("DisplayName", row.getField("name")));
        }
        Map<String, String> attributes = attributes(row);
        if (row.getField("template").isEmpty()) {
            request.put(
                    "InitialSystemMessage", Map.of("ContentType", "text/plain", "Content", row.getField("message")));
        } else {
            request.put(
                    "InitialTemplatedSystemMessage",
                    Map.of(
                            "KnowledgeBaseId",
                            Example.KNOWLEDGE_BASE,
                            "MessageTemplateId",
                            row.getField("template"),
                            "TemplateAttributes",
                            Map.of("CustomAttributes", attributes)));
        }
        Map<String, String> all = new TreeMap<>(attributes);
        if (!row.getField("language").isEmpty()) {
            all.put("language", row.getField("language"));
        }
        if (!all.isEmpty()) {
            request.put("Attributes", all);
        }
        return request;
    }

    private static Map<String, String> attributes(NamedCsvRecord row) {
        Map<String, String> attributes = new TreeMap<>();
        for (String entry : row.getField("attributes").split(";")) {
            if (!entry.isEmpty()) {
                attributes.put(entry.split("=", 2)[0], entry.split("=", 2)[1]);
            }
        }
        return attributes;
    }
}
