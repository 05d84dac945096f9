package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
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
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (request.headers().contains(TRANSFER_ENCODING)) {
            // The server drops a Content-Length beside it unseen, and RFC 9112 (6.1) has the connection end then.
            response.putHeader("Connection", "close")
                    .endHandler(end -> request.connection().close());
        }
        String broken = broken(request);
        if (broken == null) {
            next.handle(request);
        } else {
            dates.put(response);
            Wire.write(response, Answer.error(SimulatedError.SERIALIZATION, broken));
        }
    }

    private static @Nullable String broken(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        boolean old = request.version() == HttpVersion.HTTP_1_0;
        if (hosts.size() > 1 || (hosts.isEmpty() && !old)) {
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
        List<String> encodings = request.headers().getAll(TRANSFER_ENCODING);
        boolean chunked = encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        if (!encodings.isEmpty() && (old || !chunked)) {
            return "The Transfer-Encoding header must be chunked, and needs HTTP/1.1.";
        }
        return null;
    }
}
