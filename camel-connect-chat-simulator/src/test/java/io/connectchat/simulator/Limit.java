package io.connectchat.simulator;

import io.vertx.core.json.JsonObject;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One limit of one rule.
 *
 * @param name the rule
 * @param whose who made the rule
 * @param inside makes a request that just keeps it
 * @param outside makes a request that just breaks it
 * @param message what the refusal must say
 */
record Limit(String name, Whose whose, Consumer<JsonObject> inside, Consumer<JsonObject> outside, String message) {
    enum Whose {
        AWS,
        SIMULATOR
    }

    /** One character, two UTF-16 units, four bytes. */
    static final String EMOJI = "\uD83D\uDE00";
    /** One character, one UTF-16 unit, two bytes. */
    static final String UMLAUT = "\u00fc";

    static Limit absent(String member) {
        return new Limit(
                member + " is required",
                Whose.AWS,
                request -> {},
                request -> request.remove(member),
                member + " is required");
    }

    static Limit member(String name, Whose whose, Object inside, Object outside, String message) {
        return of(name, whose, (request, value) -> request.put(name, value), inside, outside, message);
    }

    static Limit of(
            String name,
            Whose whose,
            BiConsumer<JsonObject, Object> change,
            Object inside,
            Object outside,
            String message) {
        return new Limit(
                name,
                whose,
                request -> change.accept(request, inside),
                request -> change.accept(request, outside),
                message);
    }

    @Override
    public String toString() {
        return name;
    }
}
