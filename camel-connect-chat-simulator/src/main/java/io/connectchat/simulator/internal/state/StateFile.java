package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.StateSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the contacts in a file, which a thread of its own writes. */
public final class StateFile implements ContactStore {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);
    private static final String CONTACTS = "contacts";
    /** The size of a store that was made and never written: its two headers. */
    private static final int EMPTY = 2 * 4096;

    private static final Duration LAZY_PAUSE = Duration.ofSeconds(1);

    private final Path file;
    private final MVStore store;
    private final MVMap<Long, String> contacts;
    private final StateSync sync;
    private final Runnable onLost;
    private final GroupCommit writer;

    private StateFile(Path file, MVStore store, StateSync sync, Runnable onLost) {
        this.file = file;
        this.store = store;
        this.contacts = store.openMap(CONTACTS);
        this.sync = sync;
        this.onLost = onLost;
        this.writer = new GroupCommit(this::commit, sync == StateSync.LAZY ? LAZY_PAUSE : Duration.ZERO, this::lost);
    }

    /**
     * Opens the file, or makes it.
     *
     * @param sync when a change is on the disk
     * @param onLost is run once, when the file can't be written any more
     * @throws UncheckedIOException if it is in use, is no such file, or can't be written to
     */
    public static StateFile open(Path file, StateSync sync, Runnable onLost) {
        boolean used;
        try {
            createForOwner(file);
            used = Files.size(file) > EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't make the state file " + file + ": name one in a folder of yours", e);
        }
        MVStore store;
        try {
            store = new MVStore.Builder().fileName(file.toString()).open();
        } catch (MVStoreException e) {
            throw refusal(file, e);
        }
        try {
            if (store.isReadOnly()) {
                throw unwritable(file, new IOException("it is for reading only"));
            }
            if (used && !store.hasMap(CONTACTS)) {
                throw unreadable(file, new IOException("It has no contacts"));
            }
            StateFile state = new StateFile(file, store, sync, onLost);
            // From here on a file without contacts is another's, or damaged.
            state.commit();
            state.writer.started();
            return state;
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw refusal(file, e);
        } catch (UncheckedIOException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static UncheckedIOException refusal(Path file, MVStoreException cause) {
        return switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                refused(file, "another simulator uses it: end that one, or name another file", cause);
            case DataUtils.ERROR_WRITING_FAILED -> unwritable(file, cause);
            default -> unreadable(file, cause);
        };
    }

    private static UncheckedIOException unreadable(Path file, Throwable cause) {
        return refused(file, "it is no state file of a simulator, or is damaged: name another file", cause);
    }

    private static UncheckedIOException unwritable(Path file, Throwable cause) {
        return refused(
                file,
                "it can't be written (" + rootOf(cause) + "): make room on its disk, or name a file that is yours",
                cause);
    }

    private static UncheckedIOException refused(Path file, String why, Throwable cause) {
        return new UncheckedIOException("Can't keep state in " + file + ", since " + why, new IOException(cause));
    }

    /** It will hold customers' numbers and messages: where the file system knows of rights, they are its owner's alone. */
    private static void createForOwner(Path file) throws IOException {
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Override
    public SortedMap<Long, Contact> contacts() {
        SortedMap<Long, Contact> read = new TreeMap<>();
        try {
            contacts.forEach((place, json) -> read.put(place, ContactRecord.read(place, json)));
        } catch (MVStoreException | ClassCastException | StackOverflowError e) {
            // All three were seen of damaged files.
            throw unreadable(file, e);
        }
        return read;
    }

    @Override
    public void put(long place, Contact contact) {
        String json = ContactJson.write(contact);
        writer.add(() -> contacts.put(place, json));
    }

    @Override
    public void remove(long place) {
        writer.add(() -> contacts.remove(place));
    }

    @Override
    public void clear() {
        writer.add(contacts::clear);
    }

    @Override
    public CompletableFuture<Void> kept() {
        return sync == StateSync.LAZY && !writer.hasFailed() ? CompletableFuture.completedFuture(null) : writer.kept();
    }

    private void commit() {
        store.commit();
        store.sync();
        if (store.isClosed()) {
            // Its own thread may have met a full disk meanwhile, and then nothing of the above did anything.
            throw new MVStoreException(DataUtils.ERROR_CLOSED, "The store has closed itself");
        }
    }

    private void lost(Throwable failure) {
        LOG.error(
                "The state file {} can't be written any more ({}): from here on the API answers 500. {} Make room on its disk,"
                        + " and start the simulator again",
                file,
                rootOf(failure),
                sync == StateSync.LAZY
                        ? "What was acknowledged in the last seconds is lost."
                        : "All that was acknowledged is in it.");
        onLost.run();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getName() : root.getMessage();
    }

    @Override
    public void close() {
        writer.close();
        if (writer.hasFailed()) {
            store.closeImmediately();
            return;
        }
        try {
            store.close();
        } catch (MVStoreException e) {
            store.closeImmediately();
            LOG.warn("The state file {} could not be put in order ({}): its contacts are in it", file, rootOf(e));
        }
    }
}
