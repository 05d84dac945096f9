package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/** What is said of a bad request holds nothing of it: canaries planted all over it are never heard. */
@Label("Nothing of a request is said")
class NothingLeaksPropertyTest {
    private static final String[] HEADERS = {
        "InstanceId",
        "SourceEndpoint",
        "DestinationEndpoint",
        "ContactFlowId",
        "SegmentAttributes",
        "Subtype",
        "Attributes",
        "ChatDurationInMinutes",
        "ParticipantDetails",
        "DisplayName",
        "InitialSystemMessage",
        "ContentType",
        "Content",
        "InitialTemplatedSystemMessage",
        "KnowledgeBaseId",
        "MessageTemplateId",
        "TemplateAttributes",
        "CustomAttributes",
        "CustomerProfileAttributes",
        "RelatedContactId",
        "SupportedMessagingContentTypes",
        "ClientToken"
    };

    /** A customer's number, or a name as people have them: with a space or a letter beyond ASCII. */
    @Provide
    Arbitrary<String> canaries() {
        Arbitrary<String> numbers = Arbitraries.integers().between(0, 9999).map(n -> String.format("+1555010%04d", n));
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(8))
                .as((first, last) -> "Zoë" + first + " Q" + last);
        return Arbitraries.oneOf(numbers, names);
    }

    @Property(tries = 400)
    @Label("planted in the places of a request")
    void plantedInTheApisPlaces(@ForAll("canaries") String canary, @ForAll Random random) {
        // Given
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(bodyWith(canary, random));
        for (String header : HEADERS) {
            if (random.nextInt(3) == 0) {
                exchange.getMessage().setHeader("CamelAwsConnectChat" + header, wrapped(canary, random));
            }
        }

        // Then
        isSilent(exchange, canary);
    }

    @Property(tries = 400)
    @Label("planted in JSON that is malformed after, before or within it")
    void plantedInMalformedJson(@ForAll("canaries") String canary, @ForAll Random random) {
        // Given
        String json = Mapping.json(requestWith(canary, random));
        String cut = json.substring(0, 1 + random.nextInt(json.length()));
        int at = random.nextInt(cut.length());
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(random.nextBoolean() ? cut : "{" + cut.substring(at) + cut);
        exchange.getMessage().setHeader("CamelAwsConnectChatAttributes", "{" + canary + cut);
        exchange.getMessage().setHeader("CamelAwsConnectChatSegmentAttributes", "{\"" + canary + "\":" + canary);
        exchange.getMessage().setHeader("CamelAwsConnectChatDestinationEndpoint", "{'" + canary + "':1}");

        // Then
        isSilent(exchange, canary);
    }

    private static void isSilent(Exchange exchange, String canary) {
        String said = Reading.of(exchange).everythingSaid();
        assertThat(said).contains("violation");
        assertThat(said).doesNotContain(canary).doesNotContain(canary.substring(1));
        for (String word : canary.split(" ")) {
            assertThat(said).doesNotContain(word);
        }
    }

    private static Object bodyWith(String canary, Random random) {
        Map<String, Object> request = requestWith(canary, random);
        return switch (random.nextInt(4)) {
            case 0 -> Mapping.json(request);
            case 1 -> Mapping.tree(request);
            case 2 -> canary + "x".repeat(5000);
            default -> request;
        };
    }

    private static Map<String, Object> requestWith(String canary, Random random) {
        Map<String, Object> request = new LinkedHashMap<>();
        for (String member : HEADERS) {
            if (random.nextBoolean()) {
                request.put(member, wrapped(canary, random));
            }
        }
        if (random.nextBoolean()) {
            request.put(canary, wrapped(canary, random));
        }
        request.put("SourceEndpoint", Map.of("Type", canary, "Address", canary, canary, canary));
        request.put("Attributes", Map.of(canary, canary.repeat(4000), "k", List.of(canary)));
        request.put("ParticipantDetails", Map.of("DisplayName", canary.repeat(50)));
        return request;
    }

    private static Object wrapped(String canary, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Map.of(canary, canary);
            case 1 -> Map.of("ValueString", canary, canary, "x");
            case 2 -> new ArrayList<>(List.of(canary, Map.of(canary, canary)));
            case 3 -> new HashMap<>(Map.of(canary, Map.of("ValueMap", Map.of(canary, Map.of("ValueArn", canary)))));
            case 4 -> Map.of("Type", canary, "Address", List.of(canary));
            case 5 -> Map.of("Content", canary, "ContentType", canary, "DisplayName", canary);
            case 6 -> "{\"" + canary + "\":";
            case 7 -> new Object[] {canary, 1.5};
            case 8 ->
                Map.of("CustomAttributes", Map.of(canary, List.of(canary)), "MessageTemplateId", canary.repeat(50));
            default -> canary;
        };
    }
}
