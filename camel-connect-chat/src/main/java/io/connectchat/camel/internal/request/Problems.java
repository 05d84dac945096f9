package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything found wrong with one request, gathered from its reading to its last rule. */
public final class Problems {
    /** More than anybody reads; a hostile message must not fill the memory with what is wrong with it. */
    static final int MOST = 200;

    private final List<Violation> violations = new ArrayList<>(0);
    private @Nullable Set<String> unreadable;

    public void add(String path, String rule, String origin, String remedy, Owner owner) {
        if (violations.size() < MOST) {
            violations.add(new Violation(path, rule, origin, remedy, owner));
        } else if (violations.size() == MOST) {
            violations.add(new Violation(
                    Place.ROOT, "has more violations than these", "all sources", "Mend these first", Owner.ENDPOINT));
        }
    }

    /** A value that could not be read: that its member is missing as well would be one report too many. */
    void addUnreadable(String path, String rule, Origin origin, String remedy) {
        add(path, rule, origin.name(), remedy, Owner.ENDPOINT);
        Set<String> paths = unreadable == null ? new HashSet<>() : unreadable;
        unreadable = paths;
        if (paths.size() < MOST) {
            paths.add(path);
        }
    }

    /** A member that was read, and that the SDK's request has no place for. */
    public void addUnknownToSdk(String path) {
        add(
                path,
                "is not a member of this SDK's request",
                Origin.BODY.name(),
                "Leave the body as it is: the producer sends it all the same",
                Owner.ENDPOINT);
    }

    /** Whether the value at this path, or what holds it or is held by it, was given but could not be read. */
    public boolean isUnreadable(String path) {
        return unreadable != null && unreadable.stream().anyMatch(bad -> isWithin(path, bad) || isWithin(bad, path));
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    public List<Violation> violations() {
        return violations;
    }

    private static boolean isWithin(String path, String other) {
        return other.equals(Place.ROOT)
                || path.startsWith(other) && (path.length() == other.length() || path.charAt(other.length()) == '.');
    }
}
