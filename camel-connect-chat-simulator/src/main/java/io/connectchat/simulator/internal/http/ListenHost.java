package io.connectchat.simulator.internal.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * The address or name that the server listens on.
 *
 * @param name as the network knows it, an IPv6 address without the brackets that belong to a URI
 */
public record ListenHost(String name) {
    /**
     * Reads an address or a name.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static ListenHost of(String text) {
        boolean inBrackets = text.startsWith("[") && text.endsWith("]");
        ListenHost host = new ListenHost(inBrackets ? text.substring(1, text.length() - 1) : text);
        try {
            if (host.name.isBlank() || !(host.reachable() + ":0").equals(new URI(host.uri(0)).getAuthority())) {
                throw new URISyntaxException(text, "more, or less, than an authority");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("host must be an address or a name, and is '" + text + "'", e);
        }
        return host;
    }

    /** Where callers on this machine reach it. */
    public URI endpoint(int port) {
        return URI.create(uri(port));
    }

    private String uri(int port) {
        return "http://" + reachable() + ":" + port;
    }

    private String reachable() {
        if (name.equals("0.0.0.0") || name.equals("::")) {
            return "127.0.0.1";
        }
        return name.contains(":") ? "[" + name + "]" : name;
    }

    /** Whether callers on this machine alone reach it. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
