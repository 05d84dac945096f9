package io.connectchat.simulator;

import io.connectchat.simulator.internal.state.TokenBucket;
import java.time.InstantSource;

/**
 * A rate quota.
 *
 * @param requestsPerSecond how many requests a second are served in the long run
 * @param burst how many are served at once after a rest
 */
record Quota(double requestsPerSecond, int burst) {
    /** AWS's, before an account asks for more; what its list does not name has the general one. */
    static Quota ofAws(ConnectOperation operation) {
        return switch (operation) {
            case DESCRIBE_CONTACT, STOP_CONTACT, GET_CONTACT_ATTRIBUTES, UPDATE_CONTACT_ATTRIBUTES -> new Quota(10, 15);
            case TAG_CONTACT -> new Quota(20, 25);
            case START_OUTBOUND_CHAT_CONTACT, UNTAG_CONTACT, LIST_ASSOCIATED_CONTACTS -> new Quota(2, 5);
            case SEARCH_CONTACTS -> new Quota(0.5, 1);
            case START_CHAT_CONTACT, START_CONTACT_STREAMING, STOP_CONTACT_STREAMING -> new Quota(5, 8);
            case CREATE_PARTICIPANT_CONNECTION -> new Quota(6, 9);
            case SEND_MESSAGE, SEND_EVENT -> new Quota(10, 15);
            case GET_TRANSCRIPT -> new Quota(8, 12);
            case DISCONNECT_PARTICIPANT -> new Quota(3, 5);
        };
    }

    TokenBucket bucket(InstantSource clock) {
        return new TokenBucket(requestsPerSecond, burst, clock);
    }
}
