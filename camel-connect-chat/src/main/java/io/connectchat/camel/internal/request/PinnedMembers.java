package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.SourceValues.Value;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members that a message may not set otherwise than the endpoint does. */
final class PinnedMembers {
    private final List<Member<?, ?>> pinned;

    /**
     * Reads names separated by commas: of members, of members within them, or <code>Subtype</code>.
     *
     * @param others the requests of other operations, whose members an option for all may name too
     */
    PinnedMembers(Structure schema, Collection<Structure> others, @Nullable String names, Violations violations) {
        Set<Member<?, ?>> named = new HashSet<>();
        Map<String, List<Member<?, ?>>> known = names == null || names.isBlank() ? Map.of() : byName(schema);
        for (String name : known.isEmpty() || names == null ? new String[0] : names.split(",")) {
            List<Member<?, ?>> members = known.get(name.trim());
            if (members != null) {
                named.addAll(members);
            }
            if (members != null
                    || others.stream().anyMatch(other -> byName(other).containsKey(name.trim()))) {
                continue;
            }
            violations.add(
                    "pinned",
                    "names a member that does not exist: " + name.trim(),
                    Origin.option("pinned").name(),
                    NearestName.of(name.trim(), known.keySet())
                            .map(nearest -> "Did you mean " + nearest + "?")
                            .orElse("Name members of " + schema.name() + ", separated by commas"),
                    Owner.ENDPOINT);
        }
        pinned = schema.settable().stream().filter(named::contains).toList();
    }

    /** Refuses what header or body say otherwise than the options. */
    void check(SourceValues header, SourceValues body, SourceValues options, Violations violations) {
        for (Member<?, ?> member : pinned) {
            Value own = options.get(member);
            // What no option can set is the endpoint's own affair, as the token of its strategy is: no message sets it.
            if (own != null || member.option() == null) {
                refuseIfOther(member, own, header.get(member), violations);
                refuseIfOther(member, own, body.get(member), violations);
            }
        }
    }

    private static void refuseIfOther(
            Member<?, ?> member, @Nullable Value own, @Nullable Value other, Violations violations) {
        if (other != null && (own == null || !other.plain().equals(own.plain()))) {
            violations.add(
                    member.path(),
                    "is pinned by the endpoint and must not be set to another value",
                    other.origin().name(),
                    "Remove it from the message, or from the option pinned if messages may set it",
                    Owner.ENDPOINT);
        }
    }

    /** Every member by its path, by what holds it, and by its own name where that is a header's. */
    private static Map<String, List<Member<?, ?>>> byName(Structure schema) {
        Map<String, List<Member<?, ?>>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Member<?, ?> member : schema.settable()) {
            String path = member.path();
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                add(path.substring(0, dot), member, byName);
            }
            add(path, member, byName);
            byName.putIfAbsent(shortName(member), List.of(member));
        }
        for (Structure structure : schema.assembled()) {
            byName.putIfAbsent(shortName(structure), byName.getOrDefault(structure.path(), List.of()));
        }
        return byName;
    }

    private static void add(String name, Member<?, ?> member, Map<String, List<Member<?, ?>>> byName) {
        byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(member);
    }

    private static String shortName(Member<?, ?> member) {
        String header = member.header();
        return header == null ? member.path() : header.substring(ConnectChatConstants.HEADER_PREFIX.length());
    }
}
