package io.connectchat.camel.internal.insight;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.client.ClientKey;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how endpoints send, once for those that do it alike. A toD may make thousands of endpoints: only the first are told. */
public final class StartLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.connectchat.camel.endpoints");
    private static final int MOST = 100;

    private final Set<String> told = new HashSet<>();

    public synchronized void started(String operation, ConnectChatConfiguration options) {
        if (told.size() < MOST && LOG.isInfoEnabled()) {
            String line = describe(operation, options);
            if (told.add(line)) {
                LOG.info("Endpoint started: {}", line);
            }
        }
    }

    /** Prefixes are counted: a toD could make one of a customer's number. */
    private static String describe(String operation, ConnectChatConfiguration options) {
        String region = ClientKey.region(options);
        String allowed = options.getAllowedDestinations();
        return "operation=" + operation
                + ", instanceId=" + LoggedId.of(options.getInstanceId())
                + ", region=" + (region == null ? "(of the environment)" : region)
                + ", pace=" + pace(options)
                + ", clientTokenStrategy=" + options.getClientTokenStrategy()
                + ", validation=" + options.getValidation()
                + ", pinned=[" + options.getPinned() + "]"
                + ", allowedDestinations=" + (allowed == null ? "any" : allowed.split(",", -1).length + " prefixes");
    }

    private static String pace(ConnectChatConfiguration options) {
        Double rate = options.getRequestsPerSecond();
        if (rate == null) {
            return options.getRateLimiter() == null ? "none" : "rateLimiter";
        }
        Integer burst = options.getBurst();
        return rate + "/s" + (burst == null ? "" : " with burst " + burst);
    }
}
