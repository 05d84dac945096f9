package io.connectchat.simulator;

/**
 * What a {@code ClientToken} does that comes again with other parameters. AWS does not document it, so both are
 * guesses; either way the journal says so in {@link RecordedRequest#remarks()}.
 */
public enum TokenMismatch {
    /** The token alone decides: the first contact's id again, and nothing is started. */
    REPLAY,
    /** The request is refused with 409 {@code ConflictException}. */
    REFUSE
}
