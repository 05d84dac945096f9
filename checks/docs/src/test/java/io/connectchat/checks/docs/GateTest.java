package io.connectchat.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page that promises too much is told by its line")
class GateTest {
    private static final Names NAMES = new Names(
            Set.of("requestsPerSecond", "burst", "allowedDestinations"),
            Set.of("attribute"),
            Set.of("CamelAwsConnectChatContactId", "CamelAwsConnectChatRetryable"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path root;

    @BeforeEach
    void aRepository() throws IOException {
        write(
                "module/src/test/java/a/b/HeldTest.java",
                """
                /** Reads ../docs/other.md as well. */
                class HeldTest {
                    @Test void holds() { assertThat(block(Path.of("..", "docs", "page.md"), "json", "line")); }
                }
                """);
        write(
                "module/src/test/java/a/ByHelperTest.java",
                """
                import a.support.Helper;

                class ByHelperTest {
                    @Test void holds() { assertThat(Helper.page().contains("json")); }
                }
                """);
        write("module/src/test/java/a/support/Helper.java", "class Helper { Path.of(\"../docs/page.md\") }");
        write(
                "module/src/test/java/a/b/EmptyTest.java",
                """
                class EmptyTest {
                    @Test void holds() { Files.readString(Path.of("../docs/page.md")); "json".isEmpty(); }
                }
                """);
        write("module/src/test/java/a/Twice.java", "class Twice {}");
        write("module/src/test/java/a/b/Twice.java", "class Twice {}");
        write(".ci/run", "#!/bin/sh\nsays docs/page.md\nmvn verify\ncheck/it\n# docs/other.md: mvn package\n");
        write("check/it", "docs/page.md");
        write("check/forgotten", "docs/page.md");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private Page page(String name, String text) throws IOException {
        write("docs/" + name, text);
        return new Page(Path.of("docs", name), text.lines().toList());
    }

    private String problems(Page page) throws IOException {
        return String.join("\n", new Claims(Repository.at(root)).problems(page).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- test: HeldTest -->\n```json\n{}\n```",
                "<!-- test: ByHelperTest -->\n```json\n{}\n```",
                "<!-- test: b.HeldTest -->\n<!-- line -->\n```json\n{}\n```",
                "<!-- test: .ci/run -->\n```sh\nmvn verify # all\n```",
                "<!-- test: check/it -->\n```\n```"
            })
    @DisplayName("but not one whose blocks are held")
    void held(String block) throws IOException {
        assertThat(problems(page("page.md", block))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- line -->                                  | no test holds this block",
                "<!-- test: NoTest -->                          | there is no test NoTest",
                "<!-- test: Twice -->                           | Twice is several tests",
                "<!-- test: b.Twice -->                         | the build does not run b.Twice",
                "<!-- test: EmptyTest -->                       | EmptyTest has no test that asserts something",
                "<!-- test: HeldTest --> <!-- route: other -->  | HeldTest does not say other",
                "<!-- test: check/none -->                      | there is no script check/none",
                "<!-- test: check/forgotten -->                 | .ci/run does not run check/forgotten",
                "<!-- test: .ci/run -->                         | .ci/run does not run: mvn package"
            })
    @DisplayName("for a block that nobody holds")
    void unheld(String comments, String problem) throws IOException {
        // Given
        String lines = "# Page\n\n" + comments.replace("--> <!--", "-->\n<!--") + "\n```json\nmvn package\n```\n";
        int line = lines.split("```", 2)[0].split("\n").length + 1;

        // Then
        assertThat(problems(page("page.md", lines))).contains("docs/page.md:" + line + ": " + problem);
    }

    @Test
    @DisplayName("for a test that reads another page, though a comment of it names this one")
    void otherPage() throws IOException {
        assertThat(problems(page("other.md", "<!-- test: HeldTest -->\n```json\n{}\n```")))
                .isEqualTo("docs/other.md:2: HeldTest does not read this page");
    }

    @Test
    @DisplayName("for a second block of a language that its test does not look for")
    void second() throws IOException {
        assertThat(problems(page("page.md", "<!-- test: HeldTest -->\n```json\n{}\n```\n".repeat(2))))
                .contains("docs/page.md:2: HeldTest does not tell the 2 blocks of json apart");
    }

    @ParameterizedTest
    @CsvSource({
        "[a](gone.md), 3: the link gone.md leads nowhere",
        "![an image](images/gone.png), 3: the link images/gone.png leads nowhere",
        "[a](page.md#else), 3: the link page.md#else leads to no heading",
        "[a](#the-page-1), 3: the link #the-page-1 leads to no heading",
        "words [`code`](gone.md), 3: the link gone.md leads nowhere"
    })
    @DisplayName("for a dead link")
    void deadLink(String link, String problem) throws IOException {
        Page page = page("page.md", "# The page!\n\n" + link + "\n");

        assertThat(new Links(Repository.at(root)).problems(page)).containsExactly("docs/page.md:" + problem);
    }

    @Test
    @DisplayName("but not for a link that leads somewhere, outside, or is code")
    void link() throws IOException {
        Page page = page(
                "page.md",
                "# The page!\n[a](#the-page) [b](https://example.org) `[c](gone.md)` [d](../docs)\n```\n[e](gone.md)\n```\n");

        assertThat(new Links(Repository.at(root)).problems(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "see `docs/gone.txt`, there is no file docs/gone.txt",
        "held by `GoneTest`, there is no test GoneTest",
        "held by `b.GoneIT`, there is no test GoneIT",
        "`mvn -pl gone verify`, there is no module gone",
        "mvn -q -Pgone -pl module verify, there is no profile gone"
    })
    @DisplayName("for a file, test, module or profile that there is not")
    void mention(String line, String problem) throws IOException {
        write("module/pom.xml", "<profile><id>here</id></profile>");
        Page page = page("page.md", line + "\n`docs/page.md` `other/gone` `b.HeldTest` `mvn -Phere -pl module verify`");

        assertThat(new Mentions(Repository.at(root)).problems(page)).containsExactly("docs/page.md:1: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`requestPerSecond`                                 | there is no requestPerSecond: requestsPerSecond?",
                "`burts=5`                                          | the component has no option burts",
                "`aws-connect-chat:i?allowedDestination=+1`         | there is no allowedDestination: allowedDestinations?",
                "`camel.component.aws-connect-chat.rate=2`          | the component has no option rate",
                "the header CamelAwsConnectChatContactID            | there is no header CamelAwsConnectChatContactID",
                "`…Retriable`                                       | there is no header CamelAwsConnectChatRetriable"
            })
    @DisplayName("for an option or header that there is not")
    void name(String line, String problem) throws IOException {
        assertThat(NAMES.problems(page("page.md", "\n\n" + line), true)).contains("docs/page.md:3: " + problem);
    }

    @Test
    @DisplayName("but not for those that there are")
    void names() throws IOException {
        Page page = page(
                "page.md",
                "`requestsPerSecond`, `burst=5`, `attribute.shop=x`, `camel.component.aws-connect-chat.requests-per-second`"
                        + "\n`CamelAwsConnectChatContactId`, `CamelAwsConnectChat*`, `ContactId`, `…Retryable`, `onException`");

        assertThat(NAMES.problems(page, true)).isEmpty();
    }
}
