package io.connectchat.camel.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import io.connectchat.camel.internal.violation.Violations;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of client tokens. A token that changes here would start a second chat with everybody who was messaged in
 * the 7 days before an upgrade: a test that fails is never mended by another token in the file. A new form gets a new
 * version, and new vectors beside these.
 */
@DisplayName("The tokens of version cc1 never change")
class TokenVectorsTest {
    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = TokenVectorsTest.class.getResourceAsStream("/client-token-vectors.json")) {
            JsonNode vectors = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(vectors.spliterator(), false)
                    .map(vector -> Arguments.of(vector.get("name").textValue(), vector))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void tokenIsTheOneOfTheVector(String name, JsonNode vector) {
        assertThat(ours(vector)).isEqualTo(vector.get("token").textValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    @DisplayName("who follows the documentation alone gets the same token")
    void tokenIsTheDocumentedOne(String name, JsonNode vector) {
        // When
        String strategy = vector.get("strategy").textValue().substring(0, 1);
        String token = DocumentedDigest.token(strategy, vector.get("scope").textValue(), vector.get("request"));

        // Then
        assertThat(token).isEqualTo(vector.get("token").textValue());
    }

    @Test
    void vectorsAreManyAndDiffer() throws IOException {
        assertThat(vectors()
                        .map(vector -> ((JsonNode) vector.get()[1]).get("token").textValue()))
                .hasSizeGreaterThanOrEqualTo(12)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("cc1[ecm]-[A-Za-z0-9_-]{43}"));
    }

    private static String ours(JsonNode vector) {
        // Given
        ClientTokenStrategy strategy =
                ClientTokenStrategy.valueOf(vector.get("strategy").textValue());
        String scope = vector.get("scope").textValue();
        DefaultExchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.setExchangeId(scope);
        exchange.getMessage().setHeader("JMSMessageID", scope);
        Mapped mapped = Mapping.of(exchange).body(vector.get("request")).map();
        assertThat(mapped.violations()).isEmpty();

        // When
        Violations problems = new Violations("StartOutboundChatContact");
        String token = new ClientTokens(strategy, new ExplicitTokens())
                .tokenFor(exchange, mapped.request().document(), problems);

        // Then
        assertThat(problems.list()).isEmpty();
        return Objects.requireNonNull(token);
    }
}
