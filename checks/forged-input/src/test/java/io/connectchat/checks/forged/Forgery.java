package io.connectchat.checks.forged;

import java.util.Map;

/**
 * A message that tries to have its way.
 *
 * @param headers the source's headers or properties, as they are named on the wire
 * @param refusedFor the members for which it must be refused where all of it gets through; empty if it may pass, since it
 *     changes nothing that is guarded
 */
record Forgery(String name, Map<String, String> headers, String body, String refusedFor) {
    static final String PASSES = "";

    /** A message as the route's author expects it, but for these headers. */
    static Forgery byHeader(String header, String value, String refusedFor) {
        return byHeaders(Map.of(header, value), refusedFor);
    }

    static Forgery byHeaders(Map<String, String> headers, String refusedFor) {
        return new Forgery("headers " + headers.keySet(), headers, Guarded.GOOD_BODY, refusedFor);
    }

    static Forgery byBody(String name, String body, String refusedFor) {
        return new Forgery("body: " + name, Map.of(), body, refusedFor);
    }

    boolean mayPass() {
        return refusedFor.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
