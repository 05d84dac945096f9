package io.connectchat.simulator.internal.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The page at {@code /}: its files from the jar read the simulator's own endpoints. It loads nothing from elsewhere,
 * and its policy has the browser see to it: were a message shown as markup by mistake, its script would not run.
 */
final class ConsolePage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<String> MODULES = List.of(
            "page.js",
            "account.js",
            "api.js",
            "chat.js",
            "contacts.js",
            "dom.js",
            "interactive.js",
            "journal.js",
            "markdown.js",
            "message.js",
            "script.js",
            "tools.js");

    void add(Router router) {
        serve(router, "/", "page.html", "text/html; charset=utf-8");
        for (String module : MODULES) {
            serve(router, "/_simulator/page/" + module, module, "text/javascript; charset=utf-8");
        }
        serve(router, "/_simulator/page/page.css", "page.css", "text/css; charset=utf-8");
        serve(router, "/_simulator/page/icon.svg", "icon.svg", "image/svg+xml");
    }

    private static void serve(Router router, String path, String file, String type) {
        Buffer content = read(file);
        router.get(path).handler(context -> send(context.response(), type, content));
    }

    private static void send(HttpServerResponse response, String type, Buffer content) {
        response.putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                // A newer jar on the same port has a newer page.
                .putHeader("Cache-Control", "no-store")
                .end(content);
    }

    static Buffer read(String file) {
        try (InputStream in = Objects.requireNonNull(ConsolePage.class.getResourceAsStream(file), file)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's jar is damaged: " + file + " can't be read", e);
        }
    }
}
