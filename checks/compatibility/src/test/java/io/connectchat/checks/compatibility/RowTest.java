package io.connectchat.checks.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** That what is tested here is what the table's row names. */
class RowTest {
    @Test
    void theRunningCamelIsTheOneAskedFor() throws IOException {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            assertThat(context.getVersion()).isEqualTo(System.getProperty("camel.version"));
        }
    }

    @Test
    void soIsTheRunningJava() {
        assertThat(Runtime.version().feature()).isEqualTo(Integer.getInteger("java.version.expected"));
    }

    @Test
    void theComponentsJarIsTheOneThatTheBuildMade() throws Exception {
        Path jar = Path.of(ConnectChatComponent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(System.getProperty("component.sha256"));
    }
}
