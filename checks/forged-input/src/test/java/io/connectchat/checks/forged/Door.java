package io.connectchat.checks.forged;

import java.util.Locale;

/** Where strangers' messages come in. */
enum Door {
    HTTP("netty-http:http://127.0.0.1:%d/filtered"),
    HTTP_OPEN("netty-http:http://127.0.0.1:%d/open?headerFilterStrategy=#open"),
    /** The proof that the forgeries are real: what stands behind it guards nothing. */
    HTTP_UNGUARDED("netty-http:http://127.0.0.1:%d/unguarded?headerFilterStrategy=#open"),
    JMS("jms:queue:filtered"),
    JMS_OPEN("jms:queue:open?headerFilterStrategy=#open"),
    JMS_UNGUARDED("jms:queue:unguarded?headerFilterStrategy=#open");

    private final String uri;

    Door(String uri) {
        this.uri = uri;
    }

    String uri(int httpPort) {
        return String.format(uri, httpPort);
    }

    /** The path or the queue's name. */
    String place() {
        int behind = name().indexOf('_') + 1;
        return behind == 0 ? "filtered" : name().substring(behind).toLowerCase(Locale.ROOT);
    }

    boolean isGuarded() {
        return !place().equals("unguarded");
    }

    /** Whether the source lets every header in. */
    boolean isOpen() {
        return !place().equals("filtered");
    }
}
