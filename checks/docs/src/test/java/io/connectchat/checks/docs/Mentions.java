package io.connectchat.checks.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files and tests of the repository that a page mentions in code; modules and profiles of Maven commands, also in prose. */
record Mentions(Repository repository) {
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)/?`");
    private static final Pattern TEST = Pattern.compile("`(?:\\w+\\.)*(\\w+(?:Test|IT))`");
    private static final Pattern MAVEN = Pattern.compile("\\bmvn [^`#]*");
    private static final Pattern MODULES = Pattern.compile("-pl (\\S+)");
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");

    Stream<String> problems(Page page) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            String line = page.lines().get(i);
            Stream<String> files = FILE.matcher(line)
                    .results()
                    .map(file -> file.group(1))
                    .filter(this::isOfRepository)
                    .filter(file -> !repository.has(Path.of(file)))
                    .map(file -> "there is no file " + file);
            Stream<String> tests = TEST.matcher(line)
                    .results()
                    .map(test -> test.group(1))
                    .filter(test -> repository.files().stream().noneMatch(file -> file.endsWith(test + ".java")))
                    .map(test -> "there is no test " + test);
            Stream<String> commands = MAVEN.matcher(line).results().flatMap(command -> ofMaven(command.group()));
            for (String problem :
                    Stream.of(files, tests, commands).flatMap(each -> each).toList()) {
                problems.add(page.at(i, problem));
            }
        }
        return problems.stream();
    }

    /** Begins with a folder of the root; what the build makes is left out. */
    private boolean isOfRepository(String file) {
        return !file.contains("target/") && repository.has(Path.of(file).subpath(0, 1));
    }

    private Stream<String> ofMaven(String command) {
        Stream<String> modules = MODULES.matcher(command)
                .results()
                .flatMap(list -> Stream.of(list.group(1).split(",")))
                .filter(module -> !repository.has(Path.of(module, "pom.xml")))
                .map(module -> "there is no module " + module);
        Stream<String> profiles = PROFILE.matcher(command)
                .results()
                .map(profile -> profile.group(1))
                .filter(profile -> repository.files().stream()
                        .filter(file -> file.endsWith("pom.xml"))
                        .noneMatch(
                                pom -> repository.text(pom).matches("(?s).*<profile>\\s*<id>" + profile + "</id>.*")))
                .map(profile -> "there is no profile " + profile);
        return Stream.concat(modules, profiles);
    }
}
