package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.SimulatorClock;

/**
 * What a simulated account has, what it remembers, and what it was told to do.
 *
 * @param contacts the contacts that were started
 * @param journal the requests that came
 * @param faults what requests to come meet
 * @param answers what customers answer
 * @param quotas the rate quotas
 * @param concurrentChats how many chats an instance may have open, as at the start
 * @param clock tells the time to all of them
 */
public record Account(
        ContactBook contacts,
        Journal journal,
        FaultScript faults,
        AnswerScript answers,
        QuotaTable quotas,
        int concurrentChats,
        SimulatorClock clock) {

    /** Makes it as if newly started. */
    public void reset() {
        clock.reset();
        faults.clear();
        answers.clear();
        contacts.clear();
        contacts.limitActive(concurrentChats);
        journal.clear();
        quotas.reset();
    }
}
