package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page and those who mean it ill")
class PageSafetyIT extends PageScene {
    PageSafetyIT(Browser browser) {
        super(browser);
    }

    @Test
    @DisplayName("shows markup as text, wherever it comes from, and runs none of it")
    void escapes() throws Exception {
        // Given
        String contactId = caller.start(to("+15550101", HOSTILE)
                        .put("Attributes", new JsonObject().put("key", HOSTILE))
                        .put("ClientToken", HOSTILE))
                .contactId();
        caller.send(
                "POST",
                "/contact/tags",
                new JsonObject()
                        .put("InstanceId", ChatRequests.INSTANCE)
                        .put("ContactId", contactId)
                        .put("Tags", new JsonObject().put("<b>tag", "=<i>"))
                        .encode());
        caller.startRaw(HOSTILE);
        caller.send("PUT", "/_simulator/answers", new JsonObject("{\"answers\":[{\"content\":\"<s>\"}]}").encode());
        caller.send(
                "PUT",
                "/_simulator/faults",
                new JsonObject("{\"faults\":[{\"fault\":\"garbage-answer\",\"destination\":\"<u>\"}]}").encode());

        // When
        choose(contactId);
        shows("#chat-destination", "+15550101");
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");

        // Then
        assertThat(browser.text("#messages .SYSTEM .plain")).isEqualTo(HOSTILE);
        assertThat(browser.text("#contact-list .text")).isEqualTo(HOSTILE);
        assertThat(browser.text("#attributes")).contains(HOSTILE);
        assertThat(browser.text("#facts")).contains(HOSTILE);
        shows("#requests", HOSTILE);
        shows("#answers", "\u201C<s>\u201D");
        shows("#faults", "to <u>");
        assertThat(browser.run("return window.ran")).isNull();
        assertThat(browser.run(
                        "return document.querySelectorAll('main img, main script, main b, main s, main u').length"))
                .isEqualTo(0L);
        browser.screenshot("markup");
    }

    @Test
    @DisplayName("has a policy by which no script runs that is not its own file, and loads nothing from elsewhere")
    void hasAPolicy() {
        // When
        browser.run("const script = document.createElement('script'); script.textContent = 'window.ran = 1';"
                + " document.body.append(script);"
                + " const image = new Image(); image.src = 'http://localhost:1/x.png'; document.body.append(image)");

        // Then
        assertThat(browser.run("return window.ran")).isNull();
        assertThat(browser.complaints()).hasSize(2).allMatch(each -> each.contains("Content Security Policy"));
        assertThat(browser.run("return performance.getEntriesByType('resource').map(each => each.name)"
                        + ".filter(each => !each.startsWith(location.origin + '/') && !each.includes('localhost:1/'))"))
                .isEqualTo(List.of());
    }

    @Test
    @DisplayName("is the only one that may write: another site's page in the same browser changes nothing")
    void refusesOtherSites() throws Exception {
        // Given
        String contactId = start("+15550101", "Will you come?");
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Another site</title>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            // When
            browser.get(URI.create("http://127.0.0.1:" + other.getAddress().getPort()));
            Object outcome = browser.run(
                    """
                    const [base, contact] = arguments;
                    const outcomes = [
                      fetch(base + '/_simulator/contacts/' + contact + '/messages',
                            {method: 'POST', mode: 'no-cors', body: '{"content": "forged"}'}),
                      fetch(base + '/contact/outbound-chat', {method: 'PUT', body: '{}'}),
                      fetch(base + '/_simulator/requests', {method: 'DELETE'}),
                      fetch(base + '/_simulator/contacts'),
                    ].map(each => each.then(answer => answer.type, refused => 'refused'));
                    return Promise.all(outcomes);
                    """,
                    simulator.endpoint().toString(),
                    contactId);

            // Then
            assertThat(outcome).isEqualTo(List.of("opaque", "refused", "refused", "refused"));
            assertThat(simulator.contact(contactId).orElseThrow().replies()).isEmpty();
            assertThat(simulator.requests()).hasSize(1);
        } finally {
            other.stop(0);
        }
    }

    @Test
    @DisplayName("asks for the control token where there is one, keeps it for this tab, and shows nothing before")
    void asksForTheToken() {
        try (ConnectSimulator guarded =
                Unsigned.builder().controlToken("correct-horse").start()) {
            new HttpCaller(guarded).start(to("+15550107", "Hello"));
            browser.get(guarded.endpoint());
            shows("#problem", "needs its token");
            assertThat(browser.text("#contact-list")).isEmpty();

            // When
            browser.type("#token-text", "wrong");
            browser.click("#token button");

            // Then
            shows("#problem", "needs its token");
            assertThat(browser.one("#token").isDisplayed()).isTrue();

            // When
            browser.type("#token-text", "correct-horse");
            browser.click("#token button");

            // Then
            shows("#contact-list", "+15550107");
            assertThat(browser.one("#token").isDisplayed()).isFalse();
            assertThat(browser.one("#problem").isDisplayed()).isFalse();
            assertThat(browser.run("return location.href + localStorage.length"))
                    .asString()
                    .doesNotContain("horse");

            // When
            browser.get(guarded.endpoint());

            // Then
            shows("#contact-list", "+15550107");
        }
    }
}
