package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A simulator with a clock that is moved, and its page in a real browser, as big as a desktop's and light. */
@ExtendWith(OneBrowser.class)
abstract class PageScene {
    static final String HOSTILE = "<img src=x onerror='window.ran=1'><script>window.ran=1</script>&lt;b&gt;";
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final MovableClock clock = new MovableClock();
    final ConnectSimulator simulator =
            Unsigned.builder().clock(clock).quota(2, 500).start();
    final HttpCaller caller = new HttpCaller(simulator);
    Browser browser;

    PageScene(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void openPage() {
        browser.resize(1600, 1000);
        browser.prefer("light");
        browser.complaints();
        browser.get(simulator.endpoint());
        browser.run("localStorage.clear()");
        shows("#counts", "0 contacts, 0 requests");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    final void shows(String css, String text) {
        await(css).atMost(PATIENCE).untilAsserted(() -> assertThat(browser.text(css))
                .contains(text));
    }

    final void choose(String contactId) {
        String row = "[data-contact='" + contactId + "']";
        await(row).atMost(PATIENCE).until(() -> !browser.texts(row).isEmpty());
        browser.click(row);
        await("chosen").atMost(PATIENCE).until(() -> !browser.texts(row + "[aria-current]")
                .isEmpty());
    }

    static JsonObject to(String number, String text) {
        return ChatRequests.valid(r -> r.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", number))
                .put("InitialSystemMessage", ChatRequests.message("text/plain", text)));
    }

    final String start(String number, String text) {
        return start(to(number, text));
    }

    final String start(JsonObject request) {
        String contactId = caller.start(request).contactId();
        clock.move(Duration.ofSeconds(1));
        return contactId;
    }
}
