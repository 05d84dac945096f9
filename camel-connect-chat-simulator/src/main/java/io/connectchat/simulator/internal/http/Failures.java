package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a request that meets a fault of the simulator itself: it ends, in AWS's form if that is still possible. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Answers for a handler that has failed. Neither path nor query is logged, since they may name customers. */
    static void answer(RoutingContext context) {
        LOG.error("A request met a fault of the simulator itself", context.failure());
        if (context.response().headWritten()) {
            // The answer can't be taken back: whoever reads it must not wait for more.
            context.request().connection().close();
        } else {
            context.response().setChunked(false);
            Wire.write(
                    context.response(),
                    Answer.error(
                            SimulatedError.INTERNAL_SERVICE, "The simulator itself failed: its log names the cause."));
        }
    }

    /** Runs what the router does not wait for, so that its failure is a failure of the request. */
    static void caught(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }
}
