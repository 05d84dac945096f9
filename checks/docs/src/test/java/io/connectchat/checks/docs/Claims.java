package io.connectchat.checks.docs;

import io.connectchat.checks.docs.Page.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each block names who holds it, in a comment before it: <code>&lt;!-- test: pages.ReadmeTest --&gt;</code>, a test class
 * with as much of its package as tells it from others, or <code>&lt;!-- test: .ci/run --&gt;</code>, a script of CI's.
 */
record Claims(Repository repository) {
    private static final String CI = ".ci/run";
    private static final String MARKER = "test: ";

    Stream<String> problems(Page page) {
        return page.blocks().stream().flatMap(block -> {
            List<String> holders = block.comments().stream()
                    .filter(comment -> comment.startsWith(MARKER))
                    .map(comment -> comment.substring(MARKER.length()))
                    .toList();
            if (holders.isEmpty()) {
                return Stream.of(page.at(
                        block.line(), "no test holds this block: write <!-- test: ... --> before it, and the test"));
            }
            return holders.stream()
                    .flatMap(holder ->
                            holder.contains("/") ? ofScript(page, block, holder) : ofClass(page, block, holder))
                    .map(problem -> page.at(block.line(), problem));
        });
    }

    /** A script that CI runs knows the page, and runs what the block does. */
    private Stream<String> ofScript(Page page, Block block, String name) {
        if (!repository.files().contains(Path.of(name))) {
            return Stream.of("there is no script " + name);
        }
        if (!name.equals(CI) && !repository.text(Path.of(CI)).contains("\n" + name + "\n")) {
            return Stream.of(CI + " does not run " + name);
        }
        String script = repository.text(Path.of(name)).replaceAll("(?m)^\\s*#.*$", "");
        return Stream.concat(
                when(!script.contains(page.path().toString()), name + " does not name this page"),
                block.text().stream()
                        .map(line -> line.replaceAll("\\s+#.*", ""))
                        .filter(command -> !script.contains(command))
                        .map(command -> name + " does not run: " + command));
    }

    private Stream<String> ofClass(Page page, Block block, String name) {
        String end = "/" + name.replace('.', '/') + ".java";
        List<Path> found = repository.files().stream()
                .filter(file -> ("/" + file).endsWith(end) && file.toString().contains("src/test/java/"))
                .toList();
        if (found.size() != 1) {
            return Stream.of(found.isEmpty() ? "there is no test " + name : name + " is several tests: " + found);
        }
        TestSource test = TestSource.of(repository, found.get(0));
        // How a test finds its block: by the comment beside the marker, else by the language.
        List<String> names = block.comments().stream()
                .filter(comment -> !comment.startsWith(MARKER))
                .map(comment -> comment.replaceAll(".*: ", ""))
                .toList();
        String sought = names.isEmpty() ? block.language() : names.get(0);
        long alike = page.blocks().stream()
                .filter(other -> other.language().equals(block.language()))
                .filter(other -> other.comments().contains(MARKER + name))
                .filter(other -> other.comments().size() == 1)
                .count();
        long ofLanguage = page.blocks().stream()
                .filter(other -> other.language().equals(block.language()))
                .count();
        return Stream.of(
                        when(!name.matches(".*(Test|IT)"), "the build does not run " + name + ": *Test or *IT"),
                        when(!test.asserts(), name + " has no test that asserts something"),
                        when(!test.reads(page.path()), name + " does not read this page"),
                        when(!test.says(sought), name + " does not say " + sought),
                        when(
                                names.isEmpty() && alike > 1 && !test.code().contains("hasSize(" + ofLanguage + ")"),
                                name + " does not tell the " + ofLanguage + " blocks of " + block.language()
                                        + " apart: name this one by another comment, <!-- ... -->, or count them"))
                .flatMap(problem -> problem);
    }

    private static Stream<String> when(boolean wrong, String problem) {
        return wrong ? Stream.of(problem) : Stream.of();
    }

    /**
     * A test's source.
     *
     * @param module the folder of its pom
     * @param code its own and that of the classes beside it or imported which it names, without comments
     */
    private record TestSource(Path module, String own, String code) {
        static TestSource of(Repository repository, Path file) {
            String path = file.toString();
            Path module = Path.of(path.substring(0, path.indexOf("src/test/java/")));
            String own = withoutComments(repository.text(file));
            StringBuilder code = new StringBuilder(own);
            repository.files().stream()
                    .filter(other -> !other.equals(file) && (isNamedBeside(file, other, own) || isImported(other, own)))
                    .forEach(other -> code.append(withoutComments(repository.text(other))));
            return new TestSource(module, own, code.toString());
        }

        private static boolean isNamedBeside(Path file, Path other, String own) {
            return file.resolveSibling(other.getFileName()).equals(other)
                    && Pattern.compile("\\b" + other.getFileName().toString().replace(".java", "\\b"))
                            .matcher(own)
                            .find();
        }

        private static boolean isImported(Path other, String own) {
            String[] source = other.toString().split("src/test/java/", 2);
            return source.length == 2
                    && own.contains("import " + source[1].replace(".java", ";").replace('/', '.'));
        }

        private static String withoutComments(String source) {
            return source.replaceAll("(?s)/\\*\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        }

        boolean asserts() {
            return Pattern.compile("@(Parameterized|Repeated|Arch)?Test\\b")
                            .matcher(own)
                            .find()
                    && own.contains("assertThat")
                    && !own.contains("@Disabled");
        }

        /** Has its path in a literal, or in those of a <code>Path.of</code>, from the module's folder, where tests work. */
        boolean reads(Path page) {
            return Pattern.compile("[\\w./-]+\\.md\\b")
                    .matcher(code + code.replaceAll("\"\\s*,\\s*\"", "/"))
                    .results()
                    .anyMatch(path -> module.resolve(path.group()).normalize().equals(page));
        }

        boolean says(String word) {
            return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                            .matcher(code)
                            .find()
                    || word.isEmpty();
        }
    }
}
