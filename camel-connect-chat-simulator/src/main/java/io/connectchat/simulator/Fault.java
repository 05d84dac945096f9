package io.connectchat.simulator;

/**
 * Something that a test can have the simulator do to a request instead of, or after, handling it. It concerns that one
 * request and no other, whichever connection they share.
 *
 * <ul>
 *   <li>{@link SimulatedError}: an error is answered, before anything was started.
 *   <li>{@link ConnectionDrop}: there is no answer, before or after the contact was started.
 *   <li>{@link BrokenAnswer}: the contact was started, and the answer can't be read.
 *   <li>{@link SlowAnswer}: the contact was started, and the answer comes late.
 * </ul>
 *
 * @see ConnectSimulator#failNext(int, Fault)
 * @see ConnectSimulator#failWith(FaultPlan)
 */
public sealed interface Fault permits SimulatedError, ConnectionDrop, BrokenAnswer, SlowAnswer {
    /**
     * Whether the request is handled as usual before its caller meets the fault, so that a valid one has started its
     * contact. If not, it starts nothing, and does not count for the quota.
     */
    boolean isAfterAcceptance();
}
