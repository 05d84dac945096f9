package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.state.ContactBook;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Has a request wait until all changes so far are kept. The event loop does not wait: it serves others meanwhile.
 *
 * @param contacts what is changed
 */
record WhenKept(ContactBook contacts) {
    private static final Answer LOST = Answer.error(
            SimulatedError.INTERNAL_SERVICE,
            "The state file can't be written: make room on its disk, and start the simulator again. Its log names the cause.");

    /** Gives the answer, or an error in its place if the changes can't be kept. */
    void then(RoutingContext context, Answer answer, Consumer<Answer> tell) {
        then(context, () -> tell.accept(answer), tell);
    }

    /** Runs one of the two on the request's event loop. */
    void then(RoutingContext context, Runnable whenKept, Consumer<Answer> whenLost) {
        CompletableFuture<Void> kept = contacts.kept();
        if (kept.isDone()) {
            choose(context, kept, whenKept, whenLost);
        } else {
            Context loop = context.vertx().getOrCreateContext();
            kept.whenComplete((done, failure) -> loop.runOnContext(on -> choose(context, kept, whenKept, whenLost)));
        }
    }

    private static void choose(
            RoutingContext context, CompletableFuture<Void> kept, Runnable whenKept, Consumer<Answer> whenLost) {
        Failures.caught(context, kept.isCompletedExceptionally() ? () -> whenLost.accept(LOST) : whenKept);
    }
}
