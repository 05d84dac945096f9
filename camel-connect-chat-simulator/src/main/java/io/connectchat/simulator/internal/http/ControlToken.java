package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets those into the control API who have its token. */
final class ControlToken implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";
    private static final Answer REFUSAL = Answer.error(
            SimulatedError.ACCESS_DENIED,
            "The control API of this simulator needs its token: send the header Authorization: Bearer TOKEN.");

    private final byte[] expected;

    ControlToken(String token) {
        this.expected = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(RoutingContext context) {
        if (isGood(context.request().getHeader("Authorization"))) {
            context.next();
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            Wire.write(context.response(), 401, Wire.newRequestId(), REFUSAL);
        }
    }

    private boolean isGood(@Nullable String header) {
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                // Takes as long for a wrong token as for one that is nearly right.
                && MessageDigest.isEqual(
                        expected, header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }
}
