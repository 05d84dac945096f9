package io.connectchat.simulator;

/** When a change of the contacts is in the state file. */
public enum StateSync {
    /** Before its request is answered: what was acknowledged outlives a crash of the process and of the machine. */
    EACH,
    /** A second later, or at the end: a crash loses what the last second has acknowledged. */
    LAZY
}
