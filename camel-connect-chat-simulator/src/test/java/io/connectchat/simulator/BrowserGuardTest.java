package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages of other sites in a browser on the same machine")
class BrowserGuardTest {
    private final ConnectSimulator simulator = Unsigned.builder().start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /_simulator/requests, http://evil.example",
        "DELETE, /_simulator/requests, null",
        "DELETE, /_simulator/requests, http://127.0.0.1:1",
        "GET, /_simulator/contacts, http://evil.example",
        "PUT, /contact/outbound-chat, http://evil.example",
        "OPTIONS, /_simulator/requests, http://evil.example"
    })
    @DisplayName("can't send requests here: another origin is refused")
    void refusesOtherOrigins(String method, String path, String origin) throws IOException {
        // When
        String head = head(method, path, "127.0.0.1:" + port(), origin);

        // Then
        assertThat(head).startsWith("HTTP/1.1 403 ").contains("x-amzn-ErrorType: AccessDeniedException");
        assertThat(head).doesNotContainIgnoringCase("access-control-allow");
    }

    @ParameterizedTest
    @CsvSource({"GET, /_simulator/contacts, ", "DELETE, /_simulator/requests, http://evil.example:80"})
    @DisplayName("can't reach it by a name that they have resolve to the loopback")
    void refusesReboundNames(String method, String path, String origin) throws IOException {
        assertThat(head(method, path, "evil.example:80", origin)).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_simulator/contacts",
                "/%5fsimulator/contacts",
                "/%5Fsimulator/contacts",
                "/_%73imulator/contacts",
                "/_simulator/%63ontacts",
                "//_simulator/contacts",
                "///_simulator//contacts",
                "/./_simulator/contacts",
                "/x/../_simulator/contacts",
                "/%2e/_simulator/contacts",
                "/x/%2e%2e/_simulator/contacts",
                "/contacts/../_simulator/contacts",
                "/_simulator",
                "/_simulator/",
                "/contacts/../_simulator",
                "/",
                "//",
                "/x/..",
                "/health",
                "/elsewhere",
                "http://127.0.0.1/_simulator/contacts"
            })
    @DisplayName("can't reach anything but the API by such a name, however the path is written")
    void refusesEveryPath(String path) throws IOException {
        for (String method : new String[] {"GET", "HEAD", "DELETE", "PUT"}) {
            String head = head(method, path, "evil.example:" + port(), null);
            assertThat(head).as(method).matches("(?s)HTTP/1.1 40[34] .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[evil.example]", "[evil.example]:80", "127.0.0.1.evil.example", "127.0.0.1@evil.example", ""})
    @DisplayName("can't pass a name off as an address")
    void refusesFalseAddresses(String host) throws IOException {
        assertThat(head("GET", "/_simulator/contacts", host, null)).matches("(?s)HTTP/1.1 40[03] .*");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "localhost", "[::1]"})
    @DisplayName("Pages of its own may come, by the loopback's address or name")
    void servesOwnPages(String host) throws IOException {
        String authority = host + ":" + port();
        assertThat(head("DELETE", "/_simulator/requests", authority, "http://" + authority))
                .startsWith("HTTP/1.1 204 ");
        assertThat(head("GET", "/_simulator/contacts", authority, null)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    @DisplayName("Programs may call the API by any name, such as AWS's own")
    void servesPrograms() throws IOException {
        assertThat(head("PUT", "/contact/outbound-chat", "connect.eu-central-1.amazonaws.com", null))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    @DisplayName("A caller that names no host is not told the contacts")
    void refusesNamelessCallers() throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            assertThat(connection
                            .send("GET /_simulator/contacts HTTP/1.0\r\n\r\n")
                            .readHead())
                    .contains(" 403 ");
        }
    }

    @Test
    @DisplayName("A simulator that is meant to be reached from other machines can be called by their names for it")
    void servesOtherMachines() throws IOException {
        // Given
        Optional<InetAddress> address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                .findFirst();
        assumeThat(address).as("an address beside the loopback's").isPresent();

        try (ConnectSimulator open = Unsigned.builder().host("0.0.0.0").start();
                RawConnection connection = new RawConnection(URI.create("http://"
                        + address.get().getHostAddress() + ":" + open.endpoint().getPort()))) {
            // Then
            assertThat(connection
                            .send("GET /_simulator/contacts HTTP/1.1\r\nHost: simulator:8437\r\n\r\n")
                            .readHead())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    private int port() {
        return simulator.endpoint().getPort();
    }

    private String head(String method, String path, String host, String origin) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            String originLine = origin == null ? "" : "Origin: " + origin + "\r\n";
            return connection
                    .send(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + originLine + "\r\n")
                    .readHead();
        }
    }
}
