package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.lineage.Lineage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Remembers which request a token of a route's author stood for, within an exchange and all that were made from it: they
 * inherit its headers, and so its token. Amazon Connect takes a second request with the same token for a repeat and starts
 * nothing: somebody would be left out.
 * One for all endpoints: a route may send an exchange's requests by several, such as a toD for each recipient.
 */
public final class ExplicitTokens {
    /** Exchanges end without telling us; the oldest make room. */
    private static final int REMEMBERED = 10_000;

    private record Use(String root, String token) {}

    private final Map<Use, String> digests = new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Use, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Notes that a token stands for a request; false if it stands for another one already. */
    synchronized boolean note(Exchange exchange, String token, String digest) {
        String before = digests.putIfAbsent(new Use(Lineage.root(exchange), token), digest);
        return before == null || before.equals(digest);
    }
}
