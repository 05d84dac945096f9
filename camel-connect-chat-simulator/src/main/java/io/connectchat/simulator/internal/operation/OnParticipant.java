package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ParticipantTokens.Holder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the participant service: reads the request, judges it, and looks whose it is.
 *
 * @param step what is then done
 * @param strict whether the simulator's own rules count, beside AWS's
 * @param contacts where the chat is looked for
 * @param clock tells whether a token has expired
 */
public record OnParticipant(ParticipantStep step, boolean strict, ContactBook contacts, InstantSource clock)
        implements Operation {
    private static final KnownResources ALL = new KnownResources(Set.of(), Set.of(), Set.of());

    @Override
    public Answer answer(ApiCall call) {
        Admission admission = Admission.of(call, step.members(), step.shape(), strict, ALL, SimulatedError.VALIDATION);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Instant now = clock.instant();
        Optional<Holder> holder = step.holder(contacts, admission.request(), now);
        return holder.isPresent()
                ? step.answer(new ParticipantCall(
                        holder.get().contact(),
                        holder.get().participant(),
                        admission.request(),
                        call.request().headers().get("Host"),
                        now,
                        admission.remarks()))
                : Answer.error(
                        SimulatedError.ACCESS_DENIED,
                        "The header X-Amz-Bearer holds no token that this operation takes, or one that has expired:"
                                + " CreateParticipantConnection takes a participant's token, and answers the connection's token that"
                                + " the other operations take.",
                        admission.remarks());
    }
}
