package io.connectchat.camel.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/client-token.md")
class ClientTokenPageTest {
    private static final Path PAGE = Path.of("../docs/client-token.md");
    private static final Path VECTORS = Path.of("src/test/resources/client-token-vectors.json");

    @Test
    @DisplayName("shows forms that have the digests, the length and the tokens that it names")
    void forms() throws Exception {
        String page = Files.readString(PAGE);
        List<String> forms = Pattern.compile("(?m)^    (s3:cc1s1:(.).*)$")
                .matcher(page)
                .results()
                .map(form -> form.group(1))
                .toList();

        assertThat(forms).hasSize(2);
        for (String form : forms) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            assertThat(page)
                    .contains("`cc1" + form.charAt(9) + "-"
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "`");
            assertThat(page.contains("of " + form.getBytes(StandardCharsets.UTF_8).length + " bytes, its SHA-256 `"
                            + HexFormat.of().formatHex(digest) + "`"))
                    .as("told of the second alone")
                    .isEqualTo(form.equals(forms.get(1)));
        }
    }

    @Test
    @DisplayName("shows a request whose token it names")
    void request() throws IOException {
        JsonNode request = new ObjectMapper().readTree(block("json"));

        assertThat(Files.readString(PAGE)).contains("`" + DocumentedDigest.token("e", "EX-1", request) + "`");
    }

    @Test
    @DisplayName("has Python that makes the tokens of all vectors")
    void python() throws Exception {
        // Given
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
        if (!installed && !"required".equals(System.getProperty("test.programs"))) {
            System.out.println("Skipped: python3 is not installed, the page's Python is not run");
            abort("python3 is not installed");
        }
        String vectors =
                """

                import json, sys
                for vector in json.load(open(sys.argv[1], encoding="utf-8")):
                    print(token(vector["strategy"][0], vector["scope"], vector["request"]))
                """;

        // When
        Process python = new ProcessBuilder("python3", "-c", block("python") + vectors, VECTORS.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(python.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .containsExactlyElementsOf(
                        new ObjectMapper().readTree(VECTORS.toFile()).findValuesAsText("token"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
