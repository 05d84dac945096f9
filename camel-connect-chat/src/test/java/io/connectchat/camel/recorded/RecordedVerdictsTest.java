package io.connectchat.camel.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.ConnectChatEndpoint;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * Two thousand messages, each with options of its own: what is sent, with which token, or what is wrong, where it came
 * from and whose rule it is. <code>-Drecord.write</code> records it anew. What a run found stands whole in
 * <code>target/verdicts.txt</code>: two of them tell which case differs, and how.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedVerdictsTest {
    private static final int CASES = 2000;
    private static final int SHOWN = 30;
    private static final Path RECORDED = Path.of("src/test/resources/verdicts.txt");
    private static final Path FOUND = Path.of("target/verdicts.txt");
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final CapturingHttpClient http = new CapturingHttpClient();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ConnectChatComponent component = new ConnectChatComponent(context);
    private final ConnectAsyncClient client = ConnectAsyncClient.builder()
            .httpClient(http)
            .region(Region.EU_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();

    @BeforeAll
    void start() {
        context.addComponent("aws-connect-chat", component);
        context.start();
    }

    @AfterAll
    void stop() throws IOException {
        context.close();
        client.close();
    }

    /**
     * What came of one case.
     *
     * @param kind sent, refused, or how it failed
     * @param frozen what must not change
     * @param words what may be said in other words
     */
    private record Verdict(String kind, String frozen, String words) {}

    @Test
    @DisplayName("every message is sent or refused as it was recorded")
    void asRecorded() throws Exception {
        // When
        List<String> lines = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < CASES; i++) {
            Verdict verdict = verdict(new RecordedCase(i));
            kinds.merge(verdict.kind, 1, Integer::sum);
            lines.add(i + " " + hash(verdict.frozen) + (i < SHOWN ? " " + verdict.frozen.replace("\n", " ; ") : ""));
            whole.add(i + " " + verdict.kind + "\n" + verdict.words);
        }
        lines.add(0, kinds.toString());
        Files.createDirectories(FOUND.getParent());
        Files.write(FOUND, whole);
        if (System.getProperty("record.write") != null) {
            Files.write(RECORDED, lines);
        }

        // Then
        List<String> recorded = Files.readAllLines(RECORDED);
        assertThat(recorded).hasSize(CASES + 1);
        List<String> other =
                lines.stream().filter(line -> !recorded.contains(line)).toList();
        assertThat(other).isEmpty();
    }

    private Verdict verdict(RecordedCase recordedCase) throws Exception {
        recordedCase.options.setConnectAsyncClient(client);
        ConnectChatEndpoint endpoint = new ConnectChatEndpoint("aws-connect-chat:any", component, recordedCase.options);
        AsyncProducer producer;
        try {
            endpoint.start();
            producer = endpoint.createAsyncProducer();
        } catch (InvalidChatRequestException e) {
            return refused("start refused", e);
        } catch (RuntimeCamelException e) {
            return refused("start refused", (InvalidChatRequestException) Objects.requireNonNull(e.getCause()));
        }
        Exchange exchange = new DefaultExchange(context);
        recordedCase.fill(exchange.getMessage());
        producer.start();
        producer.process(exchange);
        producer.stop();
        String sent = http.takeLast();
        if (exchange.getException() instanceof InvalidChatRequestException e) {
            return refused("refused", e);
        }
        if (exchange.getException() != null) {
            String name = exchange.getException().getClass().getName();
            return new Verdict("failed", name, String.valueOf(exchange.getException()));
        }
        return sent(exchange, sent);
    }

    private static Verdict sent(Exchange exchange, @Nullable String json) throws Exception {
        JsonNode tree = JSON.readTree(json);
        String sorted = JSON.writeValueAsString(JSON.treeToValue(tree, Object.class));
        String token = exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, String.class);
        return new Verdict("sent", sorted + " " + token, sorted + " " + token);
    }

    private static Verdict refused(String kind, InvalidChatRequestException e) {
        return new Verdict(
                kind,
                sorted(e, violation -> violation.member() + " | " + violation.origin() + " | " + violation.owner()),
                sorted(e, Violation::toString));
    }

    private static String sorted(InvalidChatRequestException e, Function<Violation, String> shown) {
        return String.join("\n", e.getViolations().stream().map(shown).sorted().toList());
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 6);
    }
}
