package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that break a rule of HTTP before anything reads their path, query or host. The router would answer some of
 * them itself, as plain text. Nothing of the request is quoted: a query may name a customer.
 *
 * @param next what takes the others
 * @param dates dates the refusals
 */
record HttpRules(Handler<HttpServerRequest> next, Dates dates) implements Handler<HttpServerRequest> {
    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public void handle(HttpServerRequest request) {
        String broken = broken(request);
        if (broken == null) {
            next.handle(request);
        } else {
            dates.put(request.response());
            Wire.write(request.response(), Answer.error(SimulatedError.SERIALIZATION, broken));
        }
    }

    private static @Nullable String broken(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        boolean mayLackHost = request.version() == HttpVersion.HTTP_1_0;
        if (hosts.size() > 1 || (hosts.isEmpty() && !mayLackHost)) {
            return "The request must have one Host header, and has " + hosts.size() + ".";
        }
        if (!hosts.isEmpty() && request.authority() == null) {
            return "The Host header must be a name or an address, with or without a port.";
        }
        if (!String.valueOf(request.path()).startsWith("/")) {
            return "The path must begin with a slash.";
        }
        if (BAD_PERCENT.matcher(request.uri()).find()) {
            return "A percent sign in path or query must be followed by two hexadecimal digits.";
        }
        return null;
    }
}
