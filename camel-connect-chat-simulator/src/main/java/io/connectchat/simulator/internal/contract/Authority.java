package io.connectchat.simulator.internal.contract;

/** Who says so. */
public enum Authority {
    /** AWS's service model or its documentation. */
    AWS,
    /** The simulator: likely, but not documented by AWS; a lenient simulator leaves these rules out. */
    SIMULATOR
}
