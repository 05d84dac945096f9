package io.connectchat.camel.internal.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The contacts that Amazon Connect has told of lately. One that it tells of again was started by an earlier call: it took
 * the call for a repeat, of which its answer says nothing.
 */
final class KnownContacts {
    private static final int REMEMBERED = 10_000;

    private final Set<String> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** Adds a contact; false if it is known already. */
    boolean add(String id) {
        return ids.add(id);
    }
}
