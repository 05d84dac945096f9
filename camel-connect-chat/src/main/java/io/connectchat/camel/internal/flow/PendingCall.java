package io.connectchat.camel.internal.flow;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A call from the moment it is accepted to its end: it is sent and answered, or refused, and its route goes on. */
final class PendingCall {
    private final FlowCall call;
    private final Flow.Admission admission;
    private final Permit permit;
    private final Runnable routeGoesOn;

    /** Completed once: by the answer, by a refusal, or by the component's stop. */
    private final CompletableFuture<@Nullable Object> outcome = new CompletableFuture<>();

    private volatile boolean sent;

    PendingCall(FlowCall call, Flow.Admission admission, Permit permit, Runnable routeGoesOn) {
        this.call = call;
        this.admission = admission;
        this.permit = permit;
        this.routeGoesOn = routeGoesOn;
    }

    void start() {
        outcome.whenCompleteAsync(this::end, admission.flow().threads());
        RatePacer pacer = admission.pacer();
        InFlight inFlight = admission.inFlight();
        CompletableFuture<Void> turn = pacer == null ? inFlight.enterUnderWay() : pacer.turn(inFlight);
        FlowThreads.on(admission.flow().threads(), turn)
                .thenCompose(place -> send())
                .handle((response, failure) ->
                        failure == null ? outcome.complete(response) : outcome.completeExceptionally(failure));
    }

    private CompletableFuture<?> send() {
        if (!call.beforeSend() || !admission.flow().begin(this)) {
            admission.inFlight().leave();
            return CompletableFuture.failedFuture(Flow.stopped());
        }
        sent = true;
        CompletableFuture<?> answer = answerOfClient();
        // Ends the client's part of a call that is given up; does nothing after the answer.
        outcome.whenComplete((response, failure) -> answer.cancel(true));
        return answer.whenComplete((response, failure) -> {
            admission.flow().end(this);
            admission.inFlight().leave();
        });
    }

    private CompletableFuture<?> answerOfClient() {
        try {
            return Objects.requireNonNull(
                    call.send(admission.flow().client(), admission.pacer()),
                    "The client answered null instead of a future");
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Gives up a call that is under way: its exchange ends now, also where the client never answers. */
    void cancel() {
        sent = true;
        outcome.completeExceptionally(
                new CancellationException(
                        "The component stopped while the call was under way: it is"
                                + " unknown whether the request was carried out. Send it again, a start with the same client token"));
    }

    private void end(@Nullable Object response, @Nullable Throwable failure) {
        permit.runAndRelease(() -> {
            try {
                reply(response, failure);
            } finally {
                routeGoesOn.run();
            }
        });
    }

    private void reply(@Nullable Object response, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                call.succeeded(response);
            } else if (sent) {
                call.failed(unwrapped(failure));
            } else {
                call.notSent(unwrapped(failure));
            }
        } catch (Throwable e) {
            call.failed(e);
        }
    }

    /** What failed, without what futures wrap around it. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}
