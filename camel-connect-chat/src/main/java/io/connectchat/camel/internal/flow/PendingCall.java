package io.connectchat.camel.internal.flow;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call from the moment it is accepted to its end: it is sent and answered, or refused, and its route goes on. */
final class PendingCall {
    private final FlowCall call;
    private final Admission admission;
    private final Permit permit;
    private final Runnable routeGoesOn;

    /** Completed once: by the answer, by a refusal, or by the component's stop. */
    private final CompletableFuture<@Nullable Object> outcome = new CompletableFuture<>();

    private volatile @Nullable CompletableFuture<?> answer;
    private volatile boolean sent;

    PendingCall(FlowCall call, Admission admission, Permit permit, Runnable routeGoesOn) {
        this.call = call;
        this.admission = admission;
        this.permit = permit;
        this.routeGoesOn = routeGoesOn;
    }

    void start() {
        outcome.whenCompleteAsync(this::end, admission.flow().threads());
        Flow.on(admission.flow().threads(), admission.turn()).whenComplete((turn, refusal) -> {
            if (refusal == null) {
                send();
            } else {
                outcome.completeExceptionally(refusal);
            }
        });
    }

    private void send() {
        boolean wanted = call.beforeSend();
        sent = true;
        if (!wanted || !admission.flow().begin(this)) {
            sent = false;
            admission.leave();
            outcome.completeExceptionally(new Stopped());
            return;
        }
        CompletableFuture<?> sending = answerOfClient();
        answer = sending;
        if (outcome.isDone()) {
            sending.cancel(true);
        }
        sending.whenComplete((response, failure) -> {
            admission.flow().end(this);
            admission.leave();
            if (failure == null) {
                outcome.complete(response);
            } else {
                outcome.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<?> answerOfClient() {
        RatePacer pacer = admission.pacer();
        try {
            return Objects.requireNonNull(
                    call.send(admission.flow().client(), pacer == null ? null : pacer::charge),
                    "The client answered null instead of a future");
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Gives up a call that is under way: its exchange ends now, also where the client never answers. */
    void cancel() {
        outcome.completeExceptionally(
                new CancellationException("The component stopped while the call was under way: it is"
                        + " unknown whether the request was carried out. Send it again with the same client token"));
        CompletableFuture<?> sending = answer;
        if (sending != null) {
            sending.cancel(true);
        }
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
                call.failed(Flow.unwrapped(failure));
            } else {
                call.notSent(Flow.unwrapped(failure));
            }
        } catch (Throwable e) {
            call.failed(e);
        }
    }
}
