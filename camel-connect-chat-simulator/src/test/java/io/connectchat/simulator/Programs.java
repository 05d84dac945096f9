package io.connectchat.simulator;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that Maven can't bring: where one is missing its test is skipped, and says so; CI installs them and must not skip. */
final class Programs {
    private Programs() {}

    /** The program's path. */
    static Path require(String name) {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseGet(() -> skip(name + " is not installed"));
    }

    /** Skips the test that runs, for this reason; fails it where programs are required. */
    static <T> T skip(String reason) {
        if ("required".equals(System.getProperty("test.programs"))) {
            throw new AssertionError(reason + ", and -Dtest.programs=required says that it must be");
        }
        return lack(reason);
    }

    /** Skips the test that runs for want of something that CI can't install either. */
    static <T> T lack(String reason) {
        System.out.println("Skipped: " + reason);
        return abort(reason);
    }
}
