package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.OwnClients;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** The member that the SDK does not know reaches the wire whole, counted and signed, with any client. */
class TemplateOnTheWireTest extends ChatRouteTestSupport {
    private static final String OPTIONS =
            "&knowledgeBaseId=kb&messageTemplateId=t1&templateAttribute.Name=A%C3%B1%C3%A1%20%F0%9F%98%80";
    private static final Map<String, Object> TEMPLATE = Map.of(
            "KnowledgeBaseId",
            "kb",
            "MessageTemplateId",
            "t1",
            "TemplateAttributes",
            Map.of("CustomAttributes", Map.of("Name", "Añá 😀")));

    @Test
    void theSdkThatWeBuildOnHasNoSuchMember() {
        assertThat(StartOutboundChatContactRequest.builder().build().sdkFields())
                .as("once the SDK has it, its own setter is used and this class may go")
                .noneMatch(field -> field.memberName().equals("InitialTemplatedSystemMessage"));
    }

    @Test
    void withOurClient() throws Exception {
        // When
        Exchange exchange = chat(ENDPOINT + OPTIONS);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request()).containsEntry("InitialTemplatedSystemMessage", TEMPLATE);
        assertThatLengthAndSignatureAreRight(simulator.requests().get(0), SECRET);
    }

    @Test
    void withAnApplicationsOwnClient() throws Exception {
        try (ConnectAsyncClient own = OwnClients.to(simulator).build()) {
            context.getRegistry().bind("own", own);

            // When
            Exchange exchange = chat(ENDPOINT + OPTIONS + "&connectAsyncClient=#own");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(onlyContact().request()).containsEntry("InitialTemplatedSystemMessage", TEMPLATE);
            assertThatLengthAndSignatureAreRight(simulator.requests().get(0), "own-secret");
        }
    }

    @Test
    void theSdksAttemptsAllCarryIt() throws Exception {
        // Given
        simulator.failNext(2, SimulatedError.INTERNAL_SERVICE);

        // When
        Exchange exchange = chat(ENDPOINT + OPTIONS);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(3);
        for (RecordedRequest request : simulator.requests()) {
            assertThat(request.body()).contains("InitialTemplatedSystemMessage");
            assertThatLengthAndSignatureAreRight(request, SECRET);
        }
    }

    private Exchange chat(String uri) {
        return template.request(
                uri, e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
    }

    /** Signature Version 4, worked out again from what arrived. */
    private static void assertThatLengthAndSignatureAreRight(RecordedRequest request, String secret) throws Exception {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        assertThat(request.headers().get("Content-Length")).isEqualTo(Integer.toString(body.length));

        String authorization = header(request, "Authorization");
        String scope = authorization.replaceAll(".*Credential=[^/]+/([^,]+),.*", "$1");
        String signedHeaders = authorization.replaceAll(".*SignedHeaders=([^,]+),.*", "$1");
        String headers = Stream.of(signedHeaders.split(";"))
                .map(name -> name + ":" + header(request, name).trim() + "\n")
                .collect(Collectors.joining());
        String canonical =
                String.join("\n", request.method(), request.path(), "", headers, signedHeaders, hex(sha256(body)));
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                header(request, "X-Amz-Date"),
                scope,
                hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        assertThat(authorization).endsWith("Signature=" + hex(hmac(key, toSign)));
    }

    private static String header(RecordedRequest request, String name) {
        return Objects.requireNonNull(request.headers().get(name), name);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
