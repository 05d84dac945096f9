package io.connectchat.camel.internal.lineage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.SafeCopyProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which exchange another one was made from. Camel makes exchanges within a route (for a part of a split, an enrich, a
 * wire tap) and names the parent alone, or nobody. A lineage stands in an exchange from its beginning, and Camel copies it
 * into each exchange that is made of it.
 */
public final class Lineage implements SafeCopyProperty {
    private static final String KEY = Lineage.class.getName();

    /** A route that sends to itself makes exchanges of exchanges without end. */
    private static final int MOST_GENERATIONS = 16;

    /** An exchange, and the exchange that it counts as. */
    private record Generation(String exchangeId, String scope) {}

    /** Tells the parts of a split, or the branches of a multicast. What is made of a part inherits the part's. */
    private record Position(@Nullable Object splitIndex, @Nullable Object splitSize, @Nullable Object branch) {
        static final Position NONE = new Position(null, null, null);

        static Position of(Exchange exchange) {
            return new Position(
                    exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX),
                    exchange.getProperty(ExchangePropertyKey.SPLIT_SIZE),
                    exchange.getProperty(ExchangePropertyKey.MULTICAST_INDEX));
        }
    }

    private final String root;
    private final List<Generation> youngestFirst;
    private final Position position;

    private Lineage(String root, List<Generation> youngestFirst, Position position) {
        this.root = root;
        this.youngestFirst = youngestFirst;
        this.position = position;
    }

    /** The id of the exchange that all began with. */
    public static String root(Exchange exchange) {
        return of(exchange).root;
    }

    /**
     * The id of the exchange that this one counts as: its own, or, where Camel made it anew for a step of a route, that of
     * the exchange which takes the step. A redelivery of the step makes another, which counts as the same. A part of a
     * split, and a branch of a multicast, counts as itself.
     */
    public static String scope(Exchange exchange) {
        return of(exchange).youngestFirst.get(0).scope();
    }

    /** Puts it into an exchange that begins. */
    static void begin(Exchange exchange) {
        exchange.getExchangeExtension().setSafeCopyProperty(KEY, of(exchange));
    }

    @Override
    public SafeCopyProperty safeCopy() {
        return this;
    }

    private static Lineage of(Exchange exchange) {
        String id = exchange.getExchangeId();
        Lineage inherited = exchange.getExchangeExtension().getSafeCopyProperty(KEY, Lineage.class);
        if (inherited == null) {
            return withoutAncestors(id, parent(exchange), Position.of(exchange));
        }
        // Where Camel copies the result of a part to the whole, the whole holds the part's.
        Lineage own = inherited.backTo(id);
        return own != null ? own : inherited.child(id, parent(exchange), Position.of(exchange));
    }

    private static Lineage withoutAncestors(String id, @Nullable String parent, Position position) {
        if (parent == null) {
            return new Lineage(id, List.of(new Generation(id, id)), position);
        }
        String scope = position.equals(Position.NONE) ? parent : id;
        return new Lineage(parent, List.of(new Generation(id, scope)), position);
    }

    /** By Camel's word, which copies a part's parent to the parent itself too. */
    private static @Nullable String parent(Exchange exchange) {
        String parent = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID, String.class);
        return exchange.getExchangeId().equals(parent) ? null : parent;
    }

    /** This, without what is younger than an exchange; null where the exchange is none of it. */
    private @Nullable Lineage backTo(String id) {
        for (int i = 0; i < youngestFirst.size(); i++) {
            if (youngestFirst.get(i).exchangeId().equals(id)) {
                return i == 0 ? this : new Lineage(root, youngestFirst.subList(i, youngestFirst.size()), position);
            }
        }
        return null;
    }

    private Lineage child(String id, @Nullable String parentId, Position ofChild) {
        Lineage parent = parentId == null ? this : backTo(parentId);
        if (parent == null) {
            return younger(new Generation(id, id), ofChild);
        }
        boolean isPart = !ofChild.equals(position);
        return parent.younger(
                new Generation(id, isPart ? id : parent.youngestFirst.get(0).scope()), ofChild);
    }

    private Lineage younger(Generation youngest, Position ofYoungest) {
        Stream<Generation> all = Stream.concat(Stream.of(youngest), youngestFirst.stream());
        return new Lineage(root, all.limit(MOST_GENERATIONS).toList(), ofYoungest);
    }
}
