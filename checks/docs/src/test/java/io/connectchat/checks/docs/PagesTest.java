package io.connectchat.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is wrong is told by page and line. */
@DisplayName("Each page of this repository")
class PagesTest {
    @SuppressWarnings("NullAway.Init") // before all tests
    private static Repository repository;

    @BeforeAll
    static void walk() throws IOException {
        repository = Repository.at(Path.of("..", "..").toAbsolutePath().normalize());
        assertThat(repository.pages()).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("has a test for each of its blocks")
    void blocks() {
        Claims claims = new Claims(repository);
        assertThat(repository.pages().stream()
                        .mapToLong(page -> page.blocks().size())
                        .sum())
                .isGreaterThan(60);
        assertThat(repository.pages().stream().flatMap(claims::problems)).isEmpty();
    }

    @Test
    @DisplayName("links and shows what is there")
    void links() {
        Links links = new Links(repository);
        assertThat(repository.pages().stream().flatMap(links::problems)).isEmpty();
    }

    @Test
    @DisplayName("mentions files, tests, modules and profiles that there are")
    void mentions() {
        Mentions mentions = new Mentions(repository);
        assertThat(repository.pages().stream().flatMap(mentions::problems)).isEmpty();
    }

    @Test
    @DisplayName("names options, headers and members that the component has")
    void names() throws IOException {
        Names names = Names.of(repository);
        // Examples have settings of their own and options of others' components.
        List<Path> others = List.of(Path.of("examples"), Path.of("camel-connect-chat-simulator"));
        assertThat(repository.pages().stream()
                        .flatMap(page -> names.problems(
                                page, !others.contains(page.path().subpath(0, 1)))))
                .isEmpty();
    }
}
