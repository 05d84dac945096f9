package io.connectchat.camel.internal.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A shape of the API: which members an object may have. Names are the API's, in PascalCase or camelCase; an unknown
 * one is refused with the nearest known one, and so is one member in both spellings.
 */
final class Structure {
    /** By each spelling of its name. */
    private final Map<String, Member> spellings = new HashMap<>();

    private final Collection<String> names;

    private Structure(Collection<String> names) {
        this.names = List.copyOf(names);
        long bit = 1;
        for (String name : names) {
            Member member = new Member(name, bit);
            spellings.put(name, member);
            spellings.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), member);
            bit <<= 1;
        }
    }

    /** A member's name, and the bit by which it is seen twice: no shape of the API has as many members as a long has bits. */
    private record Member(String name, long bit) {}

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
        Map<String, ?> members = ObjectMembers.of(plain, place);
        if (members == null) {
            return false;
        }
        boolean whole = true;
        long seen = 0;
        for (Map.Entry<String, ?> entry : members.entrySet()) {
            if (ObjectMembers.isNull(entry.getValue())) {
                continue;
            }
            Member member = spellings.get(entry.getKey());
            if (member == null) {
                whole = refuseUnknown(entry.getKey(), place);
            } else if ((seen & member.bit) != 0) {
                place.member(member.name).refuse("is set in two spellings", "Keep one of them");
                whole = false;
            } else {
                seen |= member.bit;
                whole &= visitor.visit(member.name, entry.getValue(), place.member(member.name));
            }
        }
        return whole;
    }

    /** The stranger's name itself is shown only where it is nearly one of ours: else it may be a customer's. */
    private boolean refuseUnknown(String unknown, Place place) {
        @Nullable String nearest = NearestName.of(unknown, names).orElse(null);
        place.refuse(
                nearest == null ? "has an unknown member, whose name is not shown" : "has an unknown member " + unknown,
                nearest == null
                        ? "Known are " + String.join(", ", new TreeSet<>(names))
                        : "Did you mean " + nearest + "?");
        return false;
    }
}
