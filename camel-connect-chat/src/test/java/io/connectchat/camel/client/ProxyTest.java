package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ConnectProxy;
import io.connectchat.camel.support.EndedChat;
import io.connectchat.camel.support.FailingChatsProcess;
import io.connectchat.camel.support.HttpAnswers;
import io.connectchat.camel.support.LoopbackPeer;
import io.connectchat.camel.support.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A proxy")
class ProxyTest extends ChatRouteTestSupport {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final ConnectProxy proxy = new ConnectProxy();

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    @DisplayName("that is named by host and port opens a tunnel to an https address")
    void https() throws Exception {
        TestCertificates certificates = new TestCertificates(directory, "Authority").server("any", "localhost");
        try (LoopbackPeer peer = new LoopbackPeer(certificates.listen("any"), HttpAnswers::startEach)) {
            // When
            Exchange exchange =
                    chat("&trustAllCertificates=true&uriEndpointOverride=https://localhost:" + peer.port() + byProxy());

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(peer.requests()).isEqualTo(1);
            assertThat(proxy.asked()).singleElement().asString().startsWith("CONNECT localhost:" + peer.port());
        }
    }

    @Test
    @DisplayName("that is named by host and port opens a tunnel to an http address too")
    void http() {
        // When
        Exchange exchange = chat(byProxy());

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(1);
        assertThat(proxy.asked()).singleElement().asString().startsWith("CONNECT 127.0.0.1:");
    }

    @Test
    @DisplayName("of the environment is taken from HTTP_PROXY, never from HTTPS_PROXY, and NO_PROXY holds for both")
    void environment() throws Exception {
        // Given
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.1 direct.test\n");
        try (ConnectProxy ofHttps = new ConnectProxy();
                ConnectProxy ofOptions = new ConnectProxy();
                LoopbackPeer peer = new LoopbackPeer(HttpAnswers::startEach);
                FailingChatsProcess chats = new FailingChatsProcess(
                        List.of("-Djdk.net.hosts.file=" + hosts),
                        Map.of(
                                "HTTPS_PROXY", "http://127.0.0.1:" + ofHttps.port(),
                                "HTTP_PROXY", "http://me:pass@127.0.0.1:" + proxy.port(),
                                "NO_PROXY", "direct.test"),
                        to("http://far.test:" + peer.port()),
                        // The peer speaks no TLS: the tunnel is what counts.
                        to("https://far.test:" + peer.port()) + "&apiCallTimeout=3s",
                        to("http://direct.test:" + peer.port()),
                        to("http://far.test:" + peer.port()) + "&proxyHost=127.0.0.1&proxyPort=" + ofOptions.port(),
                        to("http://direct.test:" + peer.port()) + "&proxyHost=127.0.0.1&proxyPort="
                                + ofOptions.port())) {
            // When
            List<EndedChat> ended = chats.next(5);

            // Then
            assertThat(ended)
                    .extracting(EndedChat::exception)
                    .containsExactly("none", "ApiCallTimeoutException", "none", "none", "none");
            assertThat(ofHttps.asked()).isEmpty();
            assertThat(proxy.asked())
                    .as("for both kinds of addresses")
                    .hasSize(2)
                    .allSatisfy(head ->
                            assertThat(head).startsWith("CONNECT far.test:").contains("authorization: Basic "));
            assertThat(ofOptions.asked())
                    .as("the environment's login too, and its NO_PROXY")
                    .singleElement()
                    .satisfies(head ->
                            assertThat(head).startsWith("CONNECT far.test:").contains("authorization: Basic "));
        }
    }

    private static String to(String address) {
        return "&overrideEndpoint=true&uriEndpointOverride=" + address;
    }

    private String byProxy() {
        return "&proxyHost=127.0.0.1&proxyPort=" + proxy.port();
    }

    private Exchange chat(String options) {
        return template.request(
                ENDPOINT + options, e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
    }
}
