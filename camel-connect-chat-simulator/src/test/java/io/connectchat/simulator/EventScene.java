package io.connectchat.simulator;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the tests of contact events begin with: a simulator that writes them to a file, by a clock that the test moves. */
final class EventScene implements AutoCloseable {
    final MovableClock clock;
    final ConnectSimulator simulator;
    final SdkCaller caller;
    private final Path file;

    EventScene(Path file, UnaryOperator<ConnectSimulatorBuilder> settings) {
        this(file, new MovableClock(), settings);
    }

    EventScene(Path file, MovableClock clock, UnaryOperator<ConnectSimulatorBuilder> settings) {
        this.file = file;
        this.clock = clock;
        this.simulator = settings.apply(ConnectSimulator.builder().clock(clock).events(EventTarget.file(file)))
                .start();
        this.caller = new SdkCaller(simulator);
    }

    /** The events that have come, in the order in which they came. */
    List<JsonObject> events() throws IOException {
        return Files.readAllLines(file).stream().map(JsonObject::new).toList();
    }

    /** Those that have come when the simulator has ended. */
    List<JsonObject> allEvents() throws IOException {
        close();
        return events();
    }

    /** The types of the events of a contact. */
    static List<String> types(List<JsonObject> events, String contactId) {
        return events.stream()
                .map(event -> event.getJsonObject("detail"))
                .filter(detail -> detail.getString("contactId").equals(contactId))
                .map(detail -> detail.getString("eventType"))
                .toList();
    }

    @Override
    public void close() {
        caller.close();
        simulator.close();
    }
}
