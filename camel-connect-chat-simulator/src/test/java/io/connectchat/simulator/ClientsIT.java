package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;

/**
 * Clients that were not written here run the same cases against the runnable jar, by their own defaults, signatures verified: each
 * must read the same answers, know the errors, and retry as it does with AWS.
 */
@DisplayName("Against the runnable jar")
class ClientsIT {
    /** Errors that AWS's model has for one of these operations: the SDKs have classes of their own for them. */
    private static final Set<String> MODELLED = Set.of(
            "ConflictException",
            "ContactNotFoundException",
            "ResourceNotFoundException",
            "InvalidRequestException",
            "ThrottlingException",
            "AccessDeniedException");

    private static final Pattern AWSCLI_ERROR =
            Pattern.compile("An error occurred \\((\\w+)\\) when calling the \\w+ operation.*", Pattern.DOTALL);

    private JarProcess simulator;
    private URI endpoint;

    @BeforeEach
    void start() throws IOException {
        simulator = JarProcess.start("--port=0", "--burst=0", "--token-mismatch=refuse", "--instance=my-instance");
        endpoint = simulator.endpoint();
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    private ConnectClient syncClient() {
        return ConnectClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    @Test
    @DisplayName("the AWS SDK for Java's sync client")
    void syncJava() throws Exception {
        try (ConnectClient client = syncClient()) {
            List<JsonObject> results = new ClientCases(endpoint)
                    .run(
                            ClientCases.of("Java"),
                            (operation, input) -> java(ConnectClient.class, client, operation, input));
            judge("Java", ClientCases.of("Java"), results);
        }
    }

    @Test
    @DisplayName("the AWS SDK for Java's async client")
    void asyncJava() throws Exception {
        try (ConnectAsyncClient client = ConnectAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            List<JsonObject> results = new ClientCases(endpoint)
                    .run(
                            ClientCases.of("Java"),
                            (operation, input) -> java(ConnectAsyncClient.class, client, operation, input));
            judge("Java", ClientCases.of("Java"), results);
        }
    }

    private static <T> JsonObject java(Class<T> type, T client, String operation, JsonObject input) throws Exception {
        try {
            return new JsonObject().put("output", GenericSdk.call(type, client, operation, input));
        } catch (AwsServiceException e) {
            return new JsonObject()
                    .put("error", e.awsErrorDetails().errorCode())
                    .put("status", e.statusCode())
                    .put("type", e.getClass().getSimpleName());
        }
    }

    @Test
    @DisplayName("the AWS SDK for JavaScript")
    void javaScript() throws Exception {
        Path directory = ClientCases.DIRECTORY.resolve("javascript");
        String node = Programs.require("node").toString();
        if (!Files.isDirectory(directory.resolve("node_modules"))) {
            Programs.skip("the JavaScript client is not installed (npm ci in " + directory + ")");
        }
        Process process = new ProcessBuilder(node, "--no-warnings", "run.mjs", endpoint.toString())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream()
                .write(new JsonArray(ClientCases.of("JavaScript")).encode().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        List<JsonObject> results = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(JsonObject::new)
                .toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        judge("JavaScript", ClientCases.of("JavaScript"), results);
    }

    @Test
    @DisplayName("Debian's awscli, for the operations that it knows")
    void awscli() throws Exception {
        String aws = awscli2();
        ClientCases cases = new ClientCases(endpoint);
        // It knows no outbound chats: they are started by another, and it goes on from there.
        List<JsonObject> all = ClientCases.of("awscli");
        Set<String> known = new TreeSet<>();
        try (ConnectClient starter = syncClient()) {
            List<JsonObject> results = cases.run(all, (operation, input) -> {
                JsonObject result = call(aws, operation, input);
                if (result.containsKey("unknown")) {
                    return java(ConnectClient.class, starter, operation, input).put("client", "Java");
                }
                known.add(operation);
                return result;
            });
            assertThat(known)
                    .contains("DescribeContact", "StopContact", "GetContactAttributes", "UpdateContactAttributes");
            judge("awscli", all, results);
        }
    }

    /** Debian's own, whatever else the machine has. Version 1 writes times and counts attempts otherwise. */
    private static String awscli2() throws Exception {
        Path debian = Path.of("/usr/bin/aws");
        String aws = (Files.isExecutable(debian) ? debian : Programs.require("aws")).toString();
        Process process =
                new ProcessBuilder(aws, "--version").redirectErrorStream(true).start();
        String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return version.startsWith("aws-cli/2.") ? aws : Programs.skip("the aws on the path is not version 2 of awscli");
    }

    private JsonObject call(String aws, String operation, JsonObject input) throws Exception {
        String command = operation.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        ProcessBuilder builder = new ProcessBuilder(
                aws,
                "connect",
                command,
                "--endpoint-url",
                endpoint.toString(),
                "--output",
                "json",
                "--cli-input-json",
                input.encode());
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_DEFAULT_REGION", "eu-central-1",
                        "AWS_PAGER", "",
                        "PYTHONIOENCODING", "utf-8",
                        "LC_ALL", "C.UTF-8",
                        // Nobody's own settings count.
                        "AWS_CONFIG_FILE", "/nonexistent"));
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        Matcher error = AWSCLI_ERROR.matcher(output);
        if (exit == 0) {
            return new JsonObject().put("output", output.isEmpty() ? new JsonObject() : new JsonObject(output));
        }
        if (error.matches()) {
            return new JsonObject().put("error", error.group(1));
        }
        assertThat(output).contains("Invalid choice");
        return new JsonObject().put("unknown", true);
    }

    private static void judge(String usual, List<JsonObject> cases, List<JsonObject> results) {
        assertThat(results).hasSameSizeAs(cases);
        Map<String, String> names = new HashMap<>();
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < cases.size(); i++) {
            JsonObject expected = cases.get(i);
            JsonObject actual = results.get(i);
            String client = actual.getString("client", usual);
            String name = client + ", " + expected.getString("name");
            if (expected.containsKey("save") && actual.containsKey("output")) {
                names.put(actual.getJsonObject("output").getString("ContactId"), expected.getString("save"));
            }
            softly.assertThat(actual.getString("error")).as(name).isEqualTo(expected.getString("error"));
            if (actual.containsKey("output")) {
                Object read = plain(actual.getValue("output"), names);
                // Debian's is some years old: it leaves out members that are younger.
                Object known = client.equals("awscli")
                        ? restricted(expected.getValue("output"), read)
                        : expected.getValue("output");
                softly.assertThat(read).as(name).isEqualTo(known);
            }
            if (actual.containsKey("status") && expected.containsKey("status")) {
                softly.assertThat(actual.getInteger("status")).as(name).isEqualTo(expected.getInteger("status"));
            }
            if (actual.containsKey("type") && MODELLED.contains(actual.getString("error"))) {
                softly.assertThat(actual.getString("type")).as(name).isEqualTo(actual.getString("error"));
            }
            JsonArray attempts = expected.getJsonObject("statusesOf", new JsonObject())
                    .getJsonArray(client, expected.getJsonArray("statuses"));
            if (attempts != null) {
                softly.assertThat(actual.getJsonArray("statuses")).as(name).isEqualTo(attempts);
                softly.assertThat(actual.getInteger("tokens"))
                        .as(name + ": tokens")
                        .isEqualTo(1);
            }
        }
        softly.assertAll();
    }

    /** The same with names for the contacts' ids and {@code <time>} for all times, which are others in each run. */
    private static Object plain(Object json, Map<String, String> names) {
        if (json instanceof JsonObject object) {
            JsonObject plain = new JsonObject();
            object.forEach(entry -> plain.put(entry.getKey(), plain(entry.getValue(), names)));
            return plain;
        }
        if (json instanceof JsonArray array) {
            return new JsonArray(array.stream().map(each -> plain(each, names)).toList());
        }
        if (json instanceof String text) {
            String named = text;
            for (Map.Entry<String, String> each : names.entrySet()) {
                named = named.replace(each.getKey(), "<" + each.getValue() + ">");
            }
            return isTime(named) ? "<time>" : named;
        }
        return json;
    }

    /** Without the members that the other one lacks. */
    private static Object restricted(Object json, Object other) {
        if (json instanceof JsonObject object && other instanceof JsonObject otherObject) {
            JsonObject restricted = new JsonObject();
            object.forEach(entry -> {
                if (otherObject.containsKey(entry.getKey())) {
                    restricted.put(entry.getKey(), restricted(entry.getValue(), otherObject.getValue(entry.getKey())));
                }
            });
            return restricted;
        }
        return json;
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    @Test
    @DisplayName("the cases send each of the operation's thirteen members")
    void sendsAllMembers() {
        Set<String> sent = new TreeSet<>();
        ClientCases.of("JavaScript").stream()
                .filter(each -> each.getString("operation").equals("StartOutboundChatContact"))
                .forEach(each -> sent.addAll(each.getJsonObject("input").fieldNames()));
        assertThat(sent).hasSize(13);
    }
}
