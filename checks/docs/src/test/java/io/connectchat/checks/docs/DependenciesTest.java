package io.connectchat.checks.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("A dependency that a page shows")
class DependenciesTest {
    @ParameterizedTest
    @CsvSource({
        "../../README.md, ../../camel-connect-chat/pom.xml",
        "../../docs/spring-boot.md, ../../camel-connect-chat-starter/pom.xml",
        "../../docs/quarkus.md, ../../camel-connect-chat-quarkus/runtime/pom.xml",
        "../../camel-connect-chat-simulator/README.md, ../../camel-connect-chat-simulator/pom.xml",
        "../../camel-connect-chat-simulator-spring/README.md, ../../camel-connect-chat-simulator-spring/pom.xml"
    })
    @DisplayName("is the module that this build makes, in its version")
    void isBuilt(Path page, Path pom) throws Exception {
        // Given
        Matcher block = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(page));
        assertThat(block.find()).isTrue();

        // When
        Element dependency = root(block.group(1));

        // Then
        Element module = root(Files.readString(pom));
        Element parent = (Element) child(module, "parent");
        assertThat(dependency.getTagName()).isEqualTo("dependency");
        assertThat(child(dependency, "artifactId").getTextContent())
                .isEqualTo(child(module, "artifactId").getTextContent());
        assertThat(child(dependency, "groupId").getTextContent())
                .isEqualTo(child(parent, "groupId").getTextContent());
        assertThat(child(dependency, "version").getTextContent())
                .isEqualTo(child(parent, "version").getTextContent());
    }

    private static Element root(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static Node child(Element parent, String name) {
        Node child = parent.getFirstChild();
        while (!child.getNodeName().equals(name)) {
            child = child.getNextSibling();
        }
        return child;
    }
}
