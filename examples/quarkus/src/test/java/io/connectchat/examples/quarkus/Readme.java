package io.connectchat.examples.quarkus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README's commands, and the JDKs to run them with. */
final class Readme {
    private Readme() {}

    /** Build, simulator, table, application, chat. */
    static List<String> commands() throws IOException {
        return Pattern.compile("^```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }

    /** The command that starts the application, with settings as a JVM takes them. */
    static String application(String... settings) throws IOException {
        return commands().get(3).replace("java ", "java -D" + String.join(" -D", settings) + " ");
    }

    /** The JDK that runs this, and what newer ones are installed. */
    static Stream<Path> jdks() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        List<Path> newer = Files.isDirectory(installed) ? newer(installed) : List.of();
        if (newer.isEmpty()) {
            System.out.println("Skipped: no JDK 25 is installed, the application is run with Java "
                    + Runtime.version().feature() + " alone");
        }
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), newer.stream());
    }

    private static List<Path> newer(Path installed) throws IOException {
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().contains("25"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin").resolve("java")))
                    .toList();
        }
    }
}
