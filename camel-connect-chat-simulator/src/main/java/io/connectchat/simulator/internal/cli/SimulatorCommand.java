package io.connectchat.simulator.internal.cli;

import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import io.connectchat.simulator.Latency;
import io.connectchat.simulator.StateSync;
import io.connectchat.simulator.TokenMismatch;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The runnable jar: starts a simulator, says where it listens, and runs until it is told to stop. */
@Command(
        name = "camel-connect-chat-simulator",
        versionProvider = JarVersion.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "A local Amazon Connect for outbound chats: StartOutboundChatContact, to develop and test against.",
        description = {
            "",
            "Prints one line that ends in its address, and runs until SIGTERM or Ctrl-C. Point an AWS SDK at it by its"
                    + " endpoint override, with any region, the access key 'test' and the secret 'test'. What arrived is"
                    + " shown by a page at that address.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 after --help or --version, 1 if it can't listen, keep its state or write its"
                    + " events, 2 for a wrong option, 143 or 130 after"
                    + " SIGTERM or Ctrl-C."
        })
final class SimulatorCommand implements Callable<Integer> {
    private static final String UNLIMITED = "unlimited";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "HOST",
            description =
                    "Address or name to listen on. Default: ${DEFAULT-VALUE}, so that no other machine reaches it.")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "8437",
            paramLabel = "PORT",
            description = "Port to listen on; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--requests-per-second",
            defaultValue = "2",
            paramLabel = "RATE",
            description =
                    "The rate quota; 0 or '" + UNLIMITED + "' for none. Default: ${DEFAULT-VALUE}, as AWS has it.")
    private String requestsPerSecond = "";

    @Option(
            names = "--burst",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many requests are served at once after a rest; 0 or '" + UNLIMITED
                    + "' for no quota. Default: ${DEFAULT-VALUE}, as AWS has it.")
    private String burst = "";

    @Option(
            names = "--concurrent-chats",
            defaultValue = "500",
            paramLabel = "N",
            description =
                    "How many chats an instance may have open at once. Default: ${DEFAULT-VALUE}, which is AWS's. '0' or"
                            + " 'unlimited' for no limit.")
    private String concurrentChats = UNLIMITED;

    @Option(
            names = "--latency",
            defaultValue = "0ms",
            paramLabel = "TIME",
            converter = LatencyForm.class,
            description = "How long answers are held back: each as long (50ms, 2s), from one time to another"
                    + " (20ms..80ms), or half of them within p50 and 99 of 100 within p99 (p50=40ms,p99=200ms)."
                    + " Default: ${DEFAULT-VALUE}.")
    private Latency latency = Latency.none();

    @Option(
            names = "--instance",
            paramLabel = "ID",
            description = "An instance ID that exists; repeat it for more. Without it every one exists.")
    private String[] instances = {};

    @Option(
            names = "--contact-flow",
            paramLabel = "ID",
            description = "A contact flow ID that exists; repeat it for more. Without it every one exists.")
    private String[] contactFlows = {};

    @Option(
            names = "--source-number",
            paramLabel = "ARN",
            description = "The ARN of a source number that exists; repeat it for more. Without it every one exists.")
    private String[] sourceNumbers = {};

    @Option(
            names = "--access-key",
            defaultValue = "${env:CONNECT_SIMULATOR_ACCESS_KEY}",
            paramLabel = "ID:SECRET[:SESSION-TOKEN]",
            description =
                    "Credentials that requests may be signed with; repeat it for more. Other users of the machine see a"
                            + " command line: a secret belongs into the environment, as CONNECT_SIMULATOR_ACCESS_KEY, or into"
                            + " the --config file. Default: test:test.")
    private String[] accessKeys = {};

    @Option(
            names = "--control-token",
            defaultValue = "${env:CONNECT_SIMULATOR_CONTROL_TOKEN}",
            paramLabel = "TOKEN",
            description = "What callers of the control API, /_simulator/, and the page must know: they send it as"
                    + " 'Authorization: Bearer TOKEN'. It belongs into the environment, as CONNECT_SIMULATOR_CONTROL_TOKEN,"
                    + " or into the --config file, as with --access-key. Without it the control API is open.")
    private @Nullable String controlToken;

    @Option(
            names = "--no-signatures",
            description = "Take requests with any credentials, and with none, as AWS does not.")
    private boolean noSignatures;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Keep the contacts in this file, and begin with those that are in it. Without it they are kept in"
                            + " memory.")
    private @Nullable Path state;

    @Mixin
    private final EventOptions events = new EventOptions();

    @Option(
            names = "--state-sync",
            defaultValue = "each",
            paramLabel = "CHOICE",
            description =
                    "When a change is in the file of --state: before its request is answered (each), or a second later,"
                            + " which a crash may lose (lazy). Default: ${DEFAULT-VALUE}.")
    private StateSync stateSync = StateSync.EACH;

    @Option(
            names = "--lenient",
            description = "Apply AWS's documented rules only, and ignore unknown members as AWS does.")
    private boolean lenient;

    @Option(
            names = "--token-mismatch",
            defaultValue = "replay",
            paramLabel = "CHOICE",
            description = "What a ClientToken does that comes again with other parameters, which AWS does not document:"
                    + " ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TokenMismatch tokenMismatch = TokenMismatch.REPLAY;

    @Option(
            names = "--journal-limit",
            defaultValue = "100000",
            paramLabel = "N",
            description = "How many requests the journal keeps. Default: ${DEFAULT-VALUE}.")
    private int journalLimit;

    @Option(
            names = "--contact-limit",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "How many contacts are kept; of more the oldest are forgotten, with their tokens. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int contactLimit;

    @Option(
            names = "--json-logs",
            description = "Log in JSON, one object a line on stdout: the start, each request, and what goes wrong. No"
                    + " numbers and no messages of customers are in it.")
    private boolean jsonLogs;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Read options from this file: one a line, without the dashes, such as 'port = 9000'; lines that"
                            + " begin with # are comments. What the command line names counts instead.")
    private @Nullable Path config;

    @Nullable
    Path config() {
        return config;
    }

    boolean jsonLogs() {
        return jsonLogs;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stateLost = new CountDownLatch(1);
        ConnectSimulatorBuilder settings = settings().onStateLost(stateLost::countDown);
        ConnectSimulator simulator;
        try {
            simulator = settings.start();
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(simulator, stateLost), "stop-simulator"));
        String started = "Amazon Connect simulator listens on " + simulator.endpoint();
        if (jsonLogs) {
            LoggerFactory.getLogger(SimulatorCommand.class)
                    .atInfo()
                    .addKeyValue("endpoint", simulator.endpoint())
                    .log(started);
        } else {
            System.out.println(started);
        }
        stateLost.await();
        return 1;
    }

    /** Also where the last changes meet a full disk, after SIGTERM, the exit code tells it. */
    private static void stop(ConnectSimulator simulator, CountDownLatch stateLost) {
        simulator.close();
        if (stateLost.getCount() == 0) {
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * What the options say.
     *
     * @throws ParameterException if one of them can't be
     */
    ConnectSimulatorBuilder settings() {
        try {
            ConnectSimulatorBuilder settings = ConnectSimulator.builder()
                    .host(host)
                    .port(port)
                    .latency(latency)
                    .instances(instances)
                    .contactFlows(contactFlows)
                    .sourceNumbers(sourceNumbers)
                    .strict(!lenient)
                    .onTokenMismatch(tokenMismatch)
                    .journalLimit(journalLimit)
                    .contactLimit(contactLimit)
                    .verifySignatures(!noSignatures)
                    .stateSync(stateSync)
                    .awsQuotas();
            events.apply(settings);
            if (state != null) {
                settings.stateFile(state);
            }
            if (controlToken != null) {
                settings.controlToken(controlToken);
            }
            if (accessKeys.length > 0) {
                settings.accessKeys(Arrays.stream(accessKeys)
                        .map(SimulatorCommand::accessKey)
                        .toArray(AccessKey[]::new));
            }
            if (isOff(concurrentChats)) {
                settings.concurrentChats(Integer.MAX_VALUE);
            } else {
                settings.concurrentChats(Integer.parseInt(concurrentChats));
            }
            return isOff(requestsPerSecond) || isOff(burst)
                    ? settings.unlimited()
                    : settings.quota(Double.parseDouble(requestsPerSecond), Integer.parseInt(burst));
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--requests-per-second must be a number, --concurrent-chats and --burst a whole number, or '"
                            + UNLIMITED + "'",
                    e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static AccessKey accessKey(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 2 || parts.size() > 3 || parts.contains("")) {
            // The text is not shown: it may be a secret.
            throw new IllegalArgumentException("--access-key must be an id, a secret, and for temporary credentials a"
                    + " session token, with a colon between them");
        }
        return new AccessKey(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : null);
    }

    private static boolean isOff(String number) {
        return number.equals(UNLIMITED) || number.equals("0");
    }
}
