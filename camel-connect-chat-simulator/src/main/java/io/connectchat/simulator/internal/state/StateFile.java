package io.connectchat.simulator.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps the contacts in a file. What is put there is on the disk within about a second, written by a thread of the store's
 * own; closing waits for it.
 */
public final class StateFile implements ContactStore {
    private final MVStore store;
    private final MVMap<Long, String> contacts;

    private StateFile(MVStore store) {
        this.store = store;
        this.contacts = store.openMap("contacts");
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws UncheckedIOException if it is in use, is no such file, or can't be written to
     */
    public static StateFile open(Path file) {
        try {
            createForOwner(file);
            MVStore store = new MVStore.Builder().fileName(file.toString()).open();
            return new StateFile(store);
        } catch (MVStoreException e) {
            throw new UncheckedIOException(
                    "Can't keep state in " + file + ": end the simulator that uses it, or name another file",
                    new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't make the state file " + file + ": name one in a folder of yours", e);
        }
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
        contacts.forEach((place, json) -> read.put(place, ContactRecord.read(place, json)));
        return read;
    }

    @Override
    public void put(long place, Contact contact) {
        contacts.put(place, ContactJson.write(contact));
    }

    @Override
    public void remove(long place) {
        contacts.remove(place);
    }

    @Override
    public void clear() {
        contacts.clear();
    }

    @Override
    public void close() {
        store.close();
    }
}
