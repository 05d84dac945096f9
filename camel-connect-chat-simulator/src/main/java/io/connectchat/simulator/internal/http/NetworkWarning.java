package io.connectchat.simulator.internal.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who listens on more than the loopback that others can read along. */
public final class NetworkWarning {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkWarning.class);

    private NetworkWarning() {}

    /** Says so in one line of the log, if other machines reach this host. */
    public static void about(ListenHost host) {
        if (!host.isLoopback()) {
            LOG.warn(
                    "The control API is open to the network by host {}: whoever reaches it reads numbers and messages, and"
                            + " changes what the simulator does. Set a control token (--control-token) or listen on"
                            + " 127.0.0.1.",
                    host.name());
        }
    }
}
