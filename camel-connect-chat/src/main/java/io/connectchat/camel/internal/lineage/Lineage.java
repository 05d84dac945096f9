package io.connectchat.camel.internal.lineage;

import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.SafeCopyProperty;
import org.jspecify.annotations.Nullable;

/**
 * The ancestors of an exchange. Camel creates exchanges within a route (for a split, an enrich, a wire tap) and records at
 * most their parent. A lineage is set when an exchange is created, and Camel copies it to each exchange that is made from
 * it. See docs/decisions/021-where-an-exchange-comes-from.md.
 */
public final class Lineage implements SafeCopyProperty {
    private static final String KEY = Lineage.class.getName();

    /** A route that sends to itself creates generations without end. */
    private static final int MOST_GENERATIONS = 16;

    /** An exchange, and the exchange that it counts as. */
    private record Generation(String exchangeId, String scope) {}

    /** The position in a split or a multicast. An exchange that is made from a part inherits the position of the part. */
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

    /** The ID of the first exchange. */
    public static String root(Exchange exchange) {
        return of(exchange).root;
    }

    /**
     * The ID that identifies this exchange in redeliveries. An exchange that Camel creates for a step of a route has the scope
     * of the exchange that executes the step. A part of a split and a branch of a multicast have their own scope.
     */
    public static String scope(Exchange exchange) {
        return of(exchange).youngestFirst.get(0).scope();
    }

    /** Sets the lineage of a new exchange. */
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
        // Camel may have copied the lineage of a part to the whole exchange.
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

    /** The parent that Camel has recorded. Camel copies the property from a part to the parent itself, too. */
    private static @Nullable String parent(Exchange exchange) {
        String parent = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID, String.class);
        return exchange.getExchangeId().equals(parent) ? null : parent;
    }

    /** The lineage without the descendants of an exchange; null if it does not contain the exchange. */
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
