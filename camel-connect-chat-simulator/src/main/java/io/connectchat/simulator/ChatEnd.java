package io.connectchat.simulator;

/** How a chat ends that nobody has stopped by the API. */
public enum ChatEnd {
    /** The customer leaves. */
    CUSTOMER("CUSTOMER_DISCONNECT"),
    /** The agent leaves. */
    AGENT("AGENT_DISCONNECT"),
    /** As if its duration had passed. */
    TIME("EXPIRED");

    private final String reason;

    ChatEnd(String reason) {
        this.reason = reason;
    }

    /** The contact's {@code disconnectReason} from then on. */
    public String reason() {
        return reason;
    }
}
