package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.netty.util.NetUtil;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages out of a simulator that runs beside a developer's browser. Two ways lead in: a page sends
 * requests across origins, which the header {@code Origin} gives away; or its host name is made to resolve to the
 * loopback, which the header {@code Host} gives away.
 */
final class BrowserGuard implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        boolean otherOrigin = origin != null && !origin.equals("http://" + request.getHeader("Host"));
        // Only browsers send an Origin; the simulator's own endpoints are read by browsers without one.
        boolean byBrowser = origin != null || String.valueOf(request.path()).startsWith(SimulatorRoutes.CONTROL_PREFIX);
        if (otherOrigin || (byBrowser && onLoopback(request) && !namesThisMachine(request.authority()))) {
            refuse(context);
        } else {
            context.next();
        }
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
        return host.equals("localhost") || host.startsWith("[") || NetUtil.isValidIpV4Address(host);
    }

    private static void refuse(RoutingContext context) {
        Answer answer = Answer.error(
                SimulatedError.ACCESS_DENIED,
                "The simulator serves no pages of other origins: call it by 127.0.0.1 or localhost, without an Origin.");
        Wire.write(context.response(), answer);
    }
}
