package io.connectchat.camel.internal.violation;

import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything found wrong with one request, gathered from its reading to its last rule. */
public final class Violations {
    /** More than anybody reads; a hostile message must not fill the memory with what is wrong with it. */
    static final int MOST = 200;

    private final String operation;
    private final List<Violation> found = new ArrayList<>(0);
    private final Set<String> unreadable = new HashSet<>(0);

    /** Makes an empty list for a request of this operation. */
    public Violations(String operation) {
        this.operation = operation;
    }

    public void add(String path, String rule, String origin, String remedy, Owner owner) {
        if (found.size() < MOST) {
            found.add(new Violation(path, rule, origin, remedy, owner));
        } else if (found.size() == MOST) {
            found.add(new Violation(
                    operation,
                    "has more violations than are listed",
                    "all sources",
                    "Correct these first",
                    Owner.ENDPOINT));
        }
    }

    /** Adds a value that could not be read: that its member is missing as well would be one report too many. */
    public void addUnreadable(String path, String rule, Origin origin, String remedy) {
        add(path, rule, origin.name(), remedy, Owner.ENDPOINT);
        if (unreadable.size() < MOST) {
            unreadable.add(path);
        }
    }

    /** Whether the value at this path, or what holds it or is held by it, was given but could not be read. */
    public boolean isUnreadable(String path) {
        return unreadable.stream().anyMatch(bad -> isWithin(path, bad) || isWithin(bad, path));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return found;
    }

    private boolean isWithin(String path, String other) {
        return other.equals(operation)
                || path.startsWith(other) && (path.length() == other.length() || path.charAt(other.length()) == '.');
    }
}
