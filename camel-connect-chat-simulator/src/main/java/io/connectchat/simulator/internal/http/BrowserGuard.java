package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages out of a simulator that runs beside a developer's browser. Two ways lead in: a page sends
 * requests across origins, which the header {@code Origin} gives away; or its host name is made to resolve to the
 * loopback, which the header {@code Host} gives away.
 */
final class BrowserGuard {
    private static final Answer REFUSAL = Answer.error(
            SimulatedError.ACCESS_DENIED,
            "The simulator serves no pages of other origins: call it by 127.0.0.1 or localhost, without an Origin.");

    private BrowserGuard() {}

    /**
     * What a request is answered that may be another site's, or {@code null}.
     *
     * @param forApi whether it is for the API, which programs may call by any name, such as AWS's own
     */
    static @Nullable Answer refusal(HttpServerRequest request, boolean forApi) {
        String origin = request.getHeader("Origin");
        boolean otherOrigin = origin != null && !origin.equals("http://" + request.getHeader("Host"));
        // Only browsers send an Origin; what is not the API they read without one.
        boolean maybeBrowser = origin != null || !forApi;
        boolean foreign =
                otherOrigin || (maybeBrowser && onLoopback(request) && !namesThisMachine(request.authority()));
        return foreign ? REFUSAL : null;
    }

    private static boolean onLoopback(HttpServerRequest request) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(
                request.localAddress().hostAddress());
        return address != null && address.isLoopbackAddress();
    }

    /** An address, or the one name that no name server is asked for. */
    private static boolean namesThisMachine(@Nullable HostAndPort authority) {
        if (authority == null) {
            return false;
        }
        String host = authority.host();
        return host.equals("localhost") || NetUtil.isValidIpV4Address(host) || isBracketedIpV6(host);
    }

    private static boolean isBracketedIpV6(String host) {
        return host.startsWith("[")
                && host.endsWith("]")
                && NetUtil.isValidIpV6Address(host.substring(1, host.length() - 1));
    }
}
