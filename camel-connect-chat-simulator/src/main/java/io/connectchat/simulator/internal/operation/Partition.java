package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.state.Account;

/**
 * An account, and what answers the requests to it.
 *
 * @param account what it remembers and was told
 * @param api what answers
 * @param onClose is run when it is given up
 */
public record Partition(Account account, Operation api, Runnable onClose) {}
