package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.Constraint.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of a request: its name in the API, what it may hold, and which header and option set it.
 *
 * @param <M> its own type
 * @param <T> the plain value that it holds
 */
public abstract sealed class Member<M extends Member<M, T>, T> permits Text, WholeNumber, ListOf, MapOf, Structure {
    private final String name;
    private final List<Constraint<T>> constraints = new ArrayList<>();
    private String path;
    private List<Structure> holders = List.of();
    private @Nullable String header;
    private @Nullable String option;
    private @Nullable String remedyIfMissing;
    private boolean onlyCompletes;

    Member(String name) {
        this.name = name;
        this.path = name;
    }

    abstract M self();

    /** Sets the remedy for a request that lacks this member. */
    public M required(String remedy) {
        remedyIfMissing = remedy;
        return self();
    }

    public M header(String header) {
        this.header = header;
        return self();
    }

    public M option(String option) {
        this.option = option;
        return self();
    }

    /** The option alone says nothing: it completes a structure that another source begins. */
    public M onlyCompletes() {
        onlyCompletes = true;
        return self();
    }

    /** Adds a rule that AWS documents. */
    public M aws(Check<? super T> check) {
        constraints.add(new Constraint<>(Owner.AWS, check));
        return self();
    }

    /** Adds a rule that we inferred; <code>validation=aws</code> leaves it out. */
    public M inferred(Check<? super T> check) {
        constraints.add(new Constraint<>(Owner.INFERRED, check));
        return self();
    }

    public String name() {
        return name;
    }

    /** The path in the request, in the API's names. */
    public String path() {
        return path;
    }

    /** The structures around it that are put together from all sources. */
    public List<Structure> holders() {
        return holders;
    }

    public @Nullable String header() {
        return header;
    }

    /** The option's name, as a URI has it. */
    public @Nullable String option() {
        return option;
    }

    public boolean isOnlyCompleting() {
        return onlyCompletes;
    }

    public @Nullable String remedyIfMissing() {
        return remedyIfMissing;
    }

    /** How many rules of an owner it has to keep, that it is required aside. */
    public long rules(Owner owner) {
        return constraints.stream()
                .filter(constraint -> constraint.owner() == owner)
                .count();
    }

    List<Constraint<T>> constraints() {
        return constraints;
    }

    /** Called once, when the whole tree is known. */
    void place(String holder, List<Structure> within) {
        path = holder.isEmpty() ? name : holder + "." + name;
        holders = within;
    }

    /** Adds the members that sources set as a whole, this one or those within it. */
    void addTo(List<Member<?, ?>> settable) {
        if (header != null) {
            settable.add(this);
        }
    }
}
