package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.state.Page;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A long list: whole, in pages, and as a file of NDJSON; each with the filters of its query.
 *
 * @param name its path, and the member that lists it in a page
 * @param all gives all of it, newest last
 * @param pages gives a part of it
 * @param filter reads the filters; throws {@link IllegalArgumentException} if one of them is wrong
 * @param json writes an item
 */
record ListRoutes<T>(
        String name,
        Supplier<List<T>> all,
        Pages<T> pages,
        Function<RoutingContext, Predicate<T>> filter,
        Function<T, JsonObject> json) {
    /** Gives a part of the list, newest first. */
    interface Pages<T> {
        Page<T> before(long place, int most, Predicate<T> wanted);
    }

    void add(Router router) {
        router.get("/" + name).handler(this::list);
        router.get("/" + name + ".ndjson").handler(this::lines);
    }

    private void list(RoutingContext context) {
        filtered(context, wanted -> {
            if (PageRequest.isOne(context)) {
                new PageRequest(name).send(context, (before, most) -> pages.before(before, most, wanted), json);
            } else {
                JsonArrayResponse.send(all(wanted), json, context);
            }
        });
    }

    private void lines(RoutingContext context) {
        filtered(context, wanted -> JsonArrayResponse.sendLines(name, all(wanted), json, context));
    }

    private void filtered(RoutingContext context, Consumer<Predicate<T>> use) {
        Predicate<T> wanted;
        try {
            wanted = filter.apply(context);
        } catch (IllegalArgumentException e) {
            ControlAnswer.refuse(context.response(), e);
            return;
        }
        use.accept(wanted);
    }

    private List<T> all(Predicate<T> wanted) {
        return all.get().stream().filter(wanted).toList();
    }
}
