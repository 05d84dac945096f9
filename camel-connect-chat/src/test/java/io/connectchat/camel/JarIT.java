package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one that is published. */
@DisplayName("The component's jar")
class JarIT {
    @Test
    @DisplayName("holds its classes as they are: to inflate them would be a part of each application's start")
    void isNotCompressed() throws Exception {
        // Given
        File file = new File(ConnectChatComponent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        // When
        try (ZipFile jar = new ZipFile(file)) {
            // Then
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED));
        }
    }
}
