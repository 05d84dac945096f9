package io.connectchat.camel.internal.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shape of the API: which members an object may have. Names are the API's, in PascalCase or camelCase; an unknown
 * one is refused with the nearest known one, and so is one member in both spellings.
 */
final class Structure {
    private final Map<String, String> canonical = new HashMap<>();
    private final Collection<String> names;
    private final String known;

    private Structure(Collection<String> names) {
        this.names = List.copyOf(names);
        this.known = "Known are " + names.stream().sorted().collect(Collectors.joining(", "));
        for (String name : names) {
            canonical.put(name, name);
            canonical.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), name);
        }
    }

    static Structure of(String... names) {
        return new Structure(List.of(names));
    }

    static Structure of(Collection<String> names) {
        return new Structure(names);
    }

    /** Takes one member; says whether it could be read. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(String name, Object value, Place at);
    }

    /** Visits the members that are set; says whether all of them are known and could be read. */
    boolean forEachMember(Object plain, Place place, Visitor visitor) {
        Map<String, Object> members = ObjectMembers.of(plain, place);
        if (members == null) {
            return false;
        }
        boolean whole = true;
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            String name = canonical.get(member.getKey());
            if (name == null) {
                whole = refuseUnknown(member.getKey(), place);
            } else if (!seen.add(name)) {
                place.member(name).refuse("is set in two spellings", "Keep one of them");
                whole = false;
            } else {
                whole &= visitor.visit(name, member.getValue(), place.member(name));
            }
        }
        return whole;
    }

    /** The stranger's name itself is shown only where it is nearly one of ours: else it may be a customer's. */
    private boolean refuseUnknown(String unknown, Place place) {
        @Nullable String nearest = NearestName.of(unknown, names).orElse(null);
        place.refuse(
                nearest == null ? "has an unknown member, whose name is not shown" : "has an unknown member " + unknown,
                nearest == null ? known : "Did you mean " + nearest + "?");
        return false;
    }
}
