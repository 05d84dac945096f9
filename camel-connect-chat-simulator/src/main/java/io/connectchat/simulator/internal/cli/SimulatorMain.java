package io.connectchat.simulator.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the runnable jar begins: what must be settled before the command runs. */
final class SimulatorMain {
    private static final String NETTY_WITHOUT_UNSAFE = "io.netty.noUnsafe";
    private static final String LOG_SETTINGS = "logback.configurationFile";

    private SimulatorMain() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        if (Runtime.version().feature() >= 24 && System.getProperty(NETTY_WITHOUT_UNSAFE) == null) {
            // Else the JVM writes warnings about Netty's use of sun.misc.Unsafe, which it does well without.
            System.setProperty(NETTY_WITHOUT_UNSAFE, "true");
        }
        System.exit(run(args));
    }

    private static int run(String[] args) {
        String[] all;
        try {
            all = withConfig(args);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        CommandLine said = parsed(all);
        if (said != null
                && said.<SimulatorCommand>getCommand().jsonLogs()
                && System.getProperty(LOG_SETTINGS) == null) {
            // Read when the first logger is made.
            System.setProperty(LOG_SETTINGS, "logback-json.xml");
        }
        return commandLine(new SimulatorCommand()).execute(all);
    }

    /** The arguments, and before them what the configuration file says beside them. */
    private static String[] withConfig(String[] args) throws IOException {
        CommandLine said = parsed(args);
        Path config = said == null ? null : said.<SimulatorCommand>getCommand().config();
        if (said == null || config == null) {
            return args;
        }
        ParseResult named = said.getParseResult();
        List<String> read = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (ConfigFile.Line line : ConfigFile.read(config)) {
            read.add(line.argument());
            judge(read, line, config);
            if (!named.hasMatchedOption(line.name())) {
                counted.add(line.argument());
            }
        }
        counted.addAll(List.of(args));
        return counted.toArray(String[]::new);
    }

    /** Has the newest line's mistakes told with its place, which is lost once all options are put together. */
    private static void judge(List<String> read, ConfigFile.Line newest, Path file) throws IOException {
        SimulatorCommand command = new SimulatorCommand();
        try {
            ParseResult result = commandLine(command).parseArgs(read.toArray(String[]::new));
            if (result.isUsageHelpRequested() || result.isVersionHelpRequested() || command.config() != null) {
                throw new IOException(
                        file + ", line " + newest.number() + ": " + newest.name() + " is for the command line only");
            }
            command.settings();
        } catch (ParameterException e) {
            throw new IOException(file + ", line " + newest.number() + ": " + e.getMessage(), e);
        }
    }

    /** What the arguments say, or {@code null} where they are wrong, which the command itself tells when it is run. */
    private static @Nullable CommandLine parsed(String[] args) {
        CommandLine line = commandLine(new SimulatorCommand());
        try {
            line.parseArgs(args);
            return line;
        } catch (ParameterException wrong) {
            return null;
        }
    }

    private static CommandLine commandLine(SimulatorCommand command) {
        return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
