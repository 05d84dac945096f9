package io.connectchat.examples.jmsworkers.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README's part of broker.xml")
class BrokerXmlTest {
    @Test
    @DisplayName("is understood by Artemis, and says what the broker for trying is told in Java")
    void saysTheSame() throws Exception {
        // Given
        Matcher block =
                Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        String core = "<core xmlns=\"urn:activemq:core\">" + block.group(1) + "</core>";

        // When
        Configuration shown =
                new FileConfigurationParser().parseMainConfig(new ByteArrayInputStream(core.getBytes(UTF_8)));

        // Then
        Configuration ours = BrokerConfiguration.of(61616, Path.of("target"), 1000, 1000);
        assertThat(shown.getIDCacheSize()).isEqualTo(ours.getIDCacheSize());
        assertThat(shown.getAddressSettings()).isEqualTo(ours.getAddressSettings());
    }
}
