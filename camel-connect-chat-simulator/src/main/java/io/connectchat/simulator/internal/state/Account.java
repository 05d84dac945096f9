package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ConnectOperation;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a simulated account has, what it remembers, and what it was told to do.
 *
 * @param contacts the contacts that were started
 * @param journal the requests that came
 * @param faults what requests to come meet
 * @param answers what customers answer
 * @param quotas the bucket of each operation that has a quota
 * @param clock tells the time to all of them
 */
public record Account(
        ContactBook contacts,
        Journal journal,
        FaultScript faults,
        AnswerScript answers,
        Map<ConnectOperation, TokenBucket> quotas,
        InstantSource clock) {

    /** Makes it as if newly started. */
    public void reset() {
        faults.clear();
        answers.clear();
        contacts.clear();
        journal.clear();
        quotas.values().forEach(TokenBucket::fill);
    }
}
