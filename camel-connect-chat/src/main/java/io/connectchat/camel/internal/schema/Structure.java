package io.connectchat.camel.internal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A structure of the API. One whose members have headers of their own is put together from all sources; any other comes
 * whole from one of them.
 */
public final class Structure extends Member<Structure, Map<String, ?>> {
    private final Map<String, Member<?, ?>> members = new LinkedHashMap<>();

    /** In PascalCase and in camelCase. */
    private final Map<String, Member<?, ?>> bySpelling = new HashMap<>();

    private final List<Member<?, ?>> settable = new ArrayList<>();

    /** Header names are the same in any case. */
    private final Map<String, Member<?, ?>> byHeader = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private List<String> shorthand = List.of();
    private Set<String> emptyWith = Set.of();
    private @Nullable String textSets;
    private boolean textIsText;
    private boolean assembled;

    private Structure(String name) {
        super(name);
    }

    public static Structure structure(String name) {
        return new Structure(name);
    }

    @Override
    Structure self() {
        return this;
    }

    public Structure of(Member<?, ?>... all) {
        for (Member<?, ?> member : all) {
            members.put(member.name(), member);
            assembled |= member instanceof Structure inner ? inner.isAssembled() : member.header() != null;
            bySpelling.put(member.name(), member);
            bySpelling.put(
                    Character.toLowerCase(member.name().charAt(0))
                            + member.name().substring(1),
                    member);
        }
        return this;
    }

    /** The whole request of an operation: from now on each member knows its path. */
    public Structure asRequest() {
        members.values().forEach(member -> member.place("", List.of()));
        members.values().forEach(member -> member.addTo(settable));
        Stream.concat(settable.stream(), assembled().stream())
                .filter(member -> member.header() != null)
                .forEach(member -> byHeader.put(Objects.requireNonNull(member.header()), member));
        return this;
    }

    /** The member that plain text in the structure's own header sets. */
    public Structure textSets(String member) {
        textSets = member;
        return this;
    }

    /** The members that a value stands for which is no object: of those, the one that holds such values. */
    public Structure shorthand(String... members) {
        shorthand = List.of(members);
        return this;
    }

    /** In a map or a list, text that looks like JSON is text. An option can say an object only as text. */
    public Structure textIsText() {
        textIsText = true;
        return this;
    }

    /** Options that make it empty where the structure around it is there: no option can say that nothing is in it. */
    public Structure emptyWithOptions(String... options) {
        emptyWith = Set.of(options);
        return this;
    }

    public Map<String, Member<?, ?>> members() {
        return members;
    }

    /** The member that has this name, in PascalCase or camelCase. */
    public @Nullable Member<?, ?> find(String spelling) {
        return bySpelling.get(spelling);
    }

    /** The members that sources set, in the request's order; each value comes whole from one source. */
    public List<Member<?, ?>> settable() {
        return settable;
    }

    /** The structures that are put together from all sources, those within others after them. */
    public List<Structure> assembled() {
        List<Structure> assembled = new ArrayList<>();
        for (Member<?, ?> member : members.values()) {
            if (member instanceof Structure inner && inner.isAssembled()) {
                assembled.add(inner);
                assembled.addAll(inner.assembled());
            }
        }
        return assembled;
    }

    /** The members that have a header of their own, by its name in any case. */
    public Map<String, Member<?, ?>> byHeader() {
        return byHeader;
    }

    /** Whether its members are set one by one. */
    public boolean isAssembled() {
        return assembled;
    }

    public @Nullable Member<?, ?> textMember() {
        return textSets == null ? null : members.get(textSets);
    }

    /** The member that a value stands for which is no object: that of the kind, else the first. */
    public @Nullable Member<?, ?> shorthandMember(Class<?> kind) {
        for (String name : shorthand) {
            if (kind.isInstance(members.get(name))) {
                return members.get(name);
            }
        }
        return shorthand.isEmpty() ? null : members.get(shorthand.get(0));
    }

    public boolean isTextText() {
        return textIsText;
    }

    public Set<String> emptyWith() {
        return emptyWith;
    }

    @Override
    void place(String holder, List<Structure> within) {
        super.place(holder, within);
        if (isAssembled()) {
            List<Structure> withThis = new ArrayList<>(within);
            withThis.add(this);
            members.values().forEach(member -> member.place(path(), withThis));
        }
    }

    @Override
    void addTo(List<Member<?, ?>> all) {
        if (isAssembled()) {
            members.values().forEach(member -> member.addTo(all));
        } else {
            super.addTo(all);
        }
    }
}
