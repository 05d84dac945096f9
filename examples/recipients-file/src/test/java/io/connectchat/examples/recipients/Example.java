package io.connectchat.examples.recipients;

import io.connectchat.simulator.ConnectSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The example, told by settings alone to call a simulator of the test's: it takes that for Amazon Connect.
 *
 * @param settings as system properties would say them
 */
record Example(Map<String, String> settings) {
    static final String INSTANCE = "12345678-1234-1234-1234-123456789012";
    static final String FLOW = "87654321-4321-4321-4321-210987654321";
    static final String SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/aaaa-bbbb";
    static final String KNOWLEDGE_BASE = "aaaaaaaa-1234-1234-1234-123456789012";

    static Example of(Folder folder, ConnectSimulator simulator) {
        return of(folder, simulator.endpoint());
    }

    static Example of(Folder folder, URI endpoint) {
        Map<String, String> settings = new HashMap<>();
        settings.put("recipients.folder", folder.path().toString());
        settings.put("recipients.redelivery-delay", "10");
        settings.put("connect.instance", INSTANCE);
        settings.put("connect.contact-flow", FLOW);
        settings.put("connect.source", SOURCE);
        settings.put("connect.knowledge-base", KNOWLEDGE_BASE);
        settings.put("camel.component.aws-connect-chat.region", "eu-west-2");
        settings.put("camel.component.aws-connect-chat.access-key", "test");
        settings.put("camel.component.aws-connect-chat.secret-key", "test");
        settings.put("camel.component.aws-connect-chat.override-endpoint", "true");
        settings.put("camel.component.aws-connect-chat.uri-endpoint-override", endpoint.toString());
        return new Example(settings);
    }

    Example with(String name, Object value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value.toString());
        return new Example(more);
    }

    /** The SDK tries once: a test of what the route does about failures need not wait for what the SDK does. */
    Example withoutSdkRetries() {
        return with("camel.component.aws-connect-chat.max-attempts", 1);
    }

    /** Runs it in this JVM, to its end. */
    Outcome run() throws Exception {
        return run(false);
    }

    Outcome run(boolean terminal) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExitStatus status = start(out, terminal).run();
        return new Outcome(status, out.toString(StandardCharsets.UTF_8));
    }

    /** Makes a run in this JVM; the test starts it and stops it. */
    RecipientsRun start(ByteArrayOutputStream out, boolean terminal) {
        return new RecipientsRun(settings, new PrintStream(out, true, StandardCharsets.UTF_8), terminal);
    }

    record Outcome(ExitStatus status, String output) {
        String lastLine() {
            List<String> lines = output.lines().toList();
            return lines.get(lines.size() - 1);
        }
    }
}
