package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

@DisplayName("State in a file")
class StateFileTest {
    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path directory;

    private ConnectSimulator start() {
        return ConnectSimulator.builder()
                .clock(clock)
                .concurrentChats(3)
                .stateFile(directory.resolve("state"))
                .start();
    }

    @Test
    @DisplayName("is for its owner's eyes only, and says so where it can't be made")
    void isPrivate() throws Exception {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        start().close();
        assertThat(Files.getPosixFilePermissions(directory.resolve("state")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ConnectSimulator.builder()
                        .stateFile(directory.resolve("none").resolve("state"))
                        .start())
                .withMessageContaining("Can't make the state file " + directory.resolve("none"));
    }

    @Test
    @DisplayName("is there again: contacts with all that was done to them, in their order")
    void isThereAgain() {
        // Given
        List<StartedContact> before;
        try (ConnectSimulator simulator = start();
                SdkCaller caller = new SdkCaller(simulator)) {
            String first = caller.start(r -> r.clientToken("t")
                    .attributes(Map.of("order", "7", "empty", ""))
                    .initialSystemMessage(m -> m.contentType("text/plain").content("Grüß Gott \uD83D\uDE00 \u0000")));
            caller.client()
                    .tagContact(r ->
                            r.instanceId(ChatRequests.INSTANCE).contactId(first).tags(Map.of("team", "a")));
            String second = caller.start(r -> r.relatedContactId(first));
            clock.move(Duration.ofSeconds(3));
            caller.client().stopContact(r -> r.instanceId(ChatRequests.INSTANCE)
                    .contactId(second)
                    .disconnectReason(d -> d.code("OTHER")));
            before = simulator.contacts();
        }

        // When
        try (ConnectSimulator simulator = start();
                SdkCaller caller = new SdkCaller(simulator)) {
            // Then
            assertThat(simulator.contacts()).isEqualTo(before).hasSize(2);
            assertThat(caller.start(r -> r.clientToken("t")))
                    .isEqualTo(before.get(0).contactId());
            assertThat(caller.client()
                            .listAssociatedContacts(r -> r.instanceId(ChatRequests.INSTANCE)
                                    .contactId(before.get(0).contactId()))
                            .contactSummaryList())
                    .hasSize(2);
            caller.start();
            caller.start();
            assertThatExceptionOfType(LimitExceededException.class).isThrownBy(caller::start);
        }
    }

    @Test
    @DisplayName("that is written lazily is there again after an orderly end")
    void isThereAgainLazily() {
        // Given
        String contactId;
        ConnectSimulatorBuilder lazy =
                ConnectSimulator.builder().stateFile(directory.resolve("state")).stateSync(StateSync.LAZY);
        try (ConnectSimulator simulator = lazy.start();
                SdkCaller caller = new SdkCaller(simulator)) {
            contactId = caller.start();
        }

        // Then
        try (ConnectSimulator simulator = lazy.start()) {
            assertThat(simulator.contact(contactId)).isPresent();
        }
    }

    @Test
    @DisplayName("is forgotten by a reset")
    void isForgotten() {
        // Given
        try (ConnectSimulator simulator = start();
                SdkCaller caller = new SdkCaller(simulator)) {
            caller.start();
            caller.start();
            simulator.reset();
            caller.start();
        }

        // Then
        try (ConnectSimulator simulator = start()) {
            assertThat(simulator.contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("that another simulator uses is refused with what to do, and no port is taken")
    void isInUse() {
        try (ConnectSimulator simulator = start()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("Can't keep state in " + directory.resolve("state"))
                    .withMessageContaining("another simulator uses it: end that one");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 5_000, 50_000})
    @DisplayName("that is no such file is refused, and left as it is")
    void isNoState(int lines) throws Exception {
        // Given
        Path file = Files.writeString(directory.resolve("state"), "no state\n".repeat(lines));

        // Then
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(this::start)
                .withMessage("Can't keep state in " + file
                        + ", since it is no state file of a simulator, or is damaged: name another file");
        assertThat(file).hasContent("no state\n".repeat(lines));
    }

    @Test
    @DisplayName("that is a store of another program is refused, and left as it is")
    void isAnothersStore() {
        // Given
        String file = directory.resolve("state").toString();
        try (MVStore other = new MVStore.Builder().fileName(file).open()) {
            other.openMap("orders").put(1L, "one");
        }

        // Then
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(this::start)
                .withMessageContaining("no state file of a simulator");
        try (MVStore other = new MVStore.Builder().fileName(file).open()) {
            assertThat(other.getMapNames()).containsExactly("orders");
        }
    }

    @Test
    @DisplayName("whose pages are damaged is refused in the same words")
    void isDamaged() throws Exception {
        // Given
        try (ConnectSimulator simulator = start();
                SdkCaller caller = new SdkCaller(simulator)) {
            for (int i = 0; i < 3; i++) {
                caller.start();
            }
        }
        Path file = directory.resolve("state");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 'x');
        Files.write(file, bytes);

        // Then
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(this::start)
                .withMessageContaining("no state file of a simulator, or is damaged");
    }

    @Test
    @DisplayName("can be used again after a start that failed")
    void isLetGo() {
        // Given
        try (ConnectSimulator taken = ConnectSimulator.builder().start()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> ConnectSimulator.builder()
                            .port(taken.endpoint().getPort())
                            .stateFile(directory.resolve("state"))
                            .start())
                    .withMessageContaining("Can't listen");
        }

        // Then
        try (ConnectSimulator simulator = start()) {
            assertThat(simulator.contacts()).isEmpty();
        }
    }
}
