package io.connectchat.simulator.internal.contract;

import java.util.ArrayList;
import java.util.List;

/** What was found while a request was judged: violations, which refuse it, and remarks, which don't. */
public final class Findings {
    private static final int MOST_SHOWN = 20;

    private final boolean strict;
    private final List<String> violations = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int unshown;

    /** @param strict whether the simulator's own rules count, beside AWS's */
    public Findings(boolean strict) {
        this.strict = strict;
    }

    /** Notes that the value at a place breaks a rule; {@code demand} reads on from the place: "must be ...". */
    public void violation(Authority authority, Path place, String demand) {
        if (authority == Authority.SIMULATOR && !strict) {
            return;
        }
        if (violations.size() == MOST_SHOWN) {
            unshown++;
            return;
        }
        String whose = authority == Authority.SIMULATOR ? " (the simulator's rule, not documented by AWS)" : "";
        violations.add(place + " " + demand + whose);
    }

    /** Notes something worth knowing that refuses nothing. */
    public void remark(Path place, String remark) {
        remarks.add(place + " " + remark);
    }

    /** Whether a rule was broken. */
    public boolean refused() {
        return !violations.isEmpty();
    }

    /** All violations, each naming its place, as one text for the caller. */
    public String message() {
        String more = unshown == 0 ? "" : "; and " + unshown + " more";
        return String.join("; ", violations) + more;
    }

    /** What was remarked. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
