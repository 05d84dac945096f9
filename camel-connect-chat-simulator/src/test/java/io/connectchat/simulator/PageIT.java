package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page, in a real browser")
class PageIT {
    private static final String HOSTILE = "<img src=x onerror='window.ran=1'><script>window.ran=1</script>&lt;b&gt;";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Browser browser;

    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator =
            Unsigned.builder().clock(clock).quota(2, 500).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
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

    private static void shows(String css, String text) {
        await(css).atMost(PATIENCE).untilAsserted(() -> assertThat(browser.text(css))
                .contains(text));
    }

    private static void choose(String contactId) {
        String button = "[data-contact='" + contactId + "']";
        await(button).atMost(PATIENCE).until(() -> !browser.texts(button).isEmpty());
        browser.click(button);
    }

    private static JsonObject to(String number, String text) {
        return ChatRequests.valid(r -> r.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", number))
                .put("InitialSystemMessage", ChatRequests.message("text/plain", text)));
    }

    private String start(String number, String text) {
        String contactId = caller.start(to(number, text)).contactId();
        clock.move(Duration.ofSeconds(1));
        return contactId;
    }

    @Test
    @DisplayName("shows who is messaged while it happens, newest first, and a chat as the customer's phone does")
    void showsChats() throws Exception {
        // Given
        start("+15550101", "Your order is ready.");
        String contactId = caller.start(to("+15550102", "Will you come?")
                        .put("SegmentAttributes", ChatRequests.channel("connect:WhatsApp"))
                        .put("Attributes", new JsonObject().put("customer", "4711"))
                        .put("ClientToken", "token-1"))
                .contactId();
        caller.send(
                "POST",
                "/contact/tags",
                "{\"InstanceId\": \"" + ChatRequests.INSTANCE + "\", \"ContactId\": \"" + contactId
                        + "\", \"Tags\": {\"campaign\": \"spring\"}}");
        simulator.answer(contactId, "Yes, please \uD83D\uDE00");

        // When
        choose(contactId);

        // Then
        shows("#chat-destination", "+15550102");
        assertThat(browser.texts("#contact-list strong")).containsExactly("+15550102", "+15550101");
        assertThat(browser.text("#contact-list li:nth-child(1)")).contains("Yes, please");
        assertThat(browser.text("#chat-channel")).isEqualTo("WhatsApp");
        assertThat(browser.text("#messages .SYSTEM")).startsWith("Will you come?");
        assertThat(browser.text("#messages .CUSTOMER")).startsWith("Yes, please \uD83D\uDE00");
        assertThat(browser.text("#attributes")).isEqualTo("customer 4711");
        assertThat(browser.text("#tags")).isEqualTo("campaign spring");
        assertThat(browser.text("#facts")).contains("initiated", contactId, "token-1", ChatRequests.FLOW);
        assertThat(browser.text("#counts")).isEqualTo("2 contacts, 3 requests");
        browser.screenshot("chat");

        // When
        clock.move(Duration.ofHours(25));

        // Then
        shows("#messages .note", "The chat has ended: EXPIRED");
        assertThat(browser.one("#answer-text").isEnabled()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("has a box to answer as the customer")
    void takesAnswers() {
        // Given
        String contactId = start("+15550101", "Will you come?");
        choose(contactId);
        shows("#messages .SYSTEM", "Will you come?");

        // When
        browser.type("#answer-text", HOSTILE);
        browser.click("#answer button");

        // Then
        shows("#messages .CUSTOMER", HOSTILE);
        assertThat(simulator.contact(contactId).orElseThrow().replies())
                .extracting(ChatMessage::content)
                .containsExactly(HOSTILE);
        assertThat(browser.one("#answer-text").getDomProperty("value")).isEmpty();

        // When
        browser.run("document.getElementById('answer-text').value = 'x'.repeat(1025)");
        browser.click("#answer button");

        // Then
        shows("#answer-problem", "content must be 1 to 1024 characters long, and has 1025");
        assertThat(simulator.contact(contactId).orElseThrow().replies()).hasSize(1);
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
        assertThat(browser.text("#messages .SYSTEM")).startsWith(HOSTILE);
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
    @DisplayName("shows the journal live, with the errors, and clears it")
    void showsTheJournal() throws Exception {
        // Given
        String token = "t";
        caller.start(to("+15550101", "Hello").put("ClientToken", token));
        caller.start(to("+15550102", "Hello").put("ClientToken", token));
        caller.startRaw("{}");
        caller.send("GET", "/no/such/operation", "");

        // Then
        shows("#requests", "StartOutboundChatContact: InvalidRequestException");
        assertThat(browser.texts("#requests .status")).containsExactly("404", "400", "200", "200");
        assertThat(browser.texts("#requests .refused .status")).containsExactly("404", "400");
        assertThat(browser.text("#requests li:nth-child(1)")).contains("GET /no/such/operation");

        // When
        browser.run("document.querySelector('#requests li:nth-child(3) details').open = true");
        caller.start(to("+15550103", "Hello"));

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.texts("#requests .status"))
                .containsExactly("200", "404", "400", "200", "200"));
        assertThat(browser.text("#requests details[open]"))
                .contains("ClientToken repeated with other parameters", "\"ClientToken\": \"t\"");
        browser.screenshot("journal");

        // When
        browser.click("#clear-journal");

        // Then
        await().atMost(PATIENCE).until(() -> browser.texts("#requests li").isEmpty());
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    @DisplayName("turns the journal's pages back")
    void pagesTheJournal() {
        // Given
        for (int i = 0; i < 60; i++) {
            caller.startRaw("{}");
        }
        shows("#counts", "60 requests");
        assertThat(browser.texts("#requests li")).hasSize(50);

        // When
        browser.click("#more-requests");

        // Then
        await().atMost(PATIENCE).until(() -> browser.texts("#requests li").size() == 60);
        assertThat(browser.one("#more-requests").isDisplayed()).isFalse();
    }

    @Test
    @DisplayName("has gauges of what is left of the quotas, and of the open chats")
    void showsQuotas() {
        // Given
        shows(".quota", "500 of 500, 2/s");

        // When
        for (int i = 0; i < 10; i++) {
            caller.start(ChatRequests.valid());
        }

        // Then
        shows(".quota", "490 of 500, 2/s");
        assertThat(browser.one(".quota meter").getDomProperty("value")).isEqualTo("490");
        assertThat(browser.text("#quotas")).contains(ChatRequests.INSTANCE + ": 10 open");
    }

    @Test
    @DisplayName("has switches for faults, and rules for some of the requests")
    void switchesFaults() {
        // When
        browser.click("[data-fault=ThrottlingException]");

        // Then
        shows("#faults", "ThrottlingException");
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(429);
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(429);

        // When
        browser.click("[data-fault=ThrottlingException]");

        // Then
        await().atMost(PATIENCE).until(() -> browser.texts("#faults li").isEmpty());
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(200);

        // When
        browser.run("document.getElementById('fault-name').value = 'InternalServiceException'");
        browser.type("#fault-destination", "+4415*");
        browser.type("#fault-times", "2");
        browser.click("#add-fault button");

        // Then
        shows("#faults", "InternalServiceException to +4415* 2 times");
        assertThat(caller.start(to("+44155", "Hello")).status()).isEqualTo(500);
        assertThat(caller.start(to("+15550101", "Hello")).status()).isEqualTo(200);
        shows("#faults", "InternalServiceException to +4415* 1 time");
        assertThat(browser.one("[data-fault=InternalServiceException]").isSelected())
                .isFalse();

        // When
        browser.click("#faults button");

        // Then
        await().atMost(PATIENCE).until(() -> browser.texts("#faults li").isEmpty());
        assertThat(caller.start(to("+44155", "Hello")).status()).isEqualTo(200);

        // When
        browser.run("document.getElementById('fault-times').type = 'text'");
        browser.type("#fault-times", "1.5");
        browser.click("#add-fault button");

        // Then
        shows("#script-problem", "faults[0].times");
    }

    @Test
    @DisplayName("has each fault that there is among its switches")
    void hasAllFaults() {
        await().atMost(PATIENCE).until(() -> !browser.texts("#switches label").isEmpty());
        browser.run("document.querySelectorAll('#account details').forEach(each => each.open = true)");
        assertThat(browser.texts("#switches label"))
                .containsExactly(
                        "ThrottlingException",
                        "LimitExceededException",
                        "InternalServiceException",
                        "drop-before-acceptance",
                        "drop-after-acceptance",
                        "half-answer",
                        "garbage-answer",
                        "slow-answer (5 s)");
        assertThat(browser.texts(".switches label")).hasSameSizeAs(browser.texts("#fault-name option"));
    }

    @Test
    @DisplayName("scripts what customers answer")
    void scriptsAnswers() {
        // When
        browser.type("#script-content", "Yes!");
        browser.type("#script-containing", "come");
        browser.type("#script-after", "1.5");
        browser.click("#add-answer button");

        // Then
        shows("#answers", "\u201CYes!\u201D to \u201Ccome\u201D after 1.5 s");
        String asked = start("+15550101", "Will you come?");
        clock.move(Duration.ofMillis(500));
        choose(asked);
        shows("#messages .CUSTOMER", "Yes!");
    }

    @Test
    @DisplayName("shows contacts in pages, and those of one number")
    void pages() {
        // Given
        for (int i = 0; i < 120; i++) {
            start("+1555%04d".formatted(i), "Hello");
        }
        shows("#counts", "120 contacts");

        // Then
        assertThat(browser.texts("#contact-list strong")).hasSize(50).startsWith("+15550119", "+15550118");
        assertThat(browser.one("#newer").isEnabled()).isFalse();

        // When
        browser.click("#older");
        shows("#page-number", "Page 2");
        browser.click("#older");
        shows("#page-number", "Page 3");

        // Then
        assertThat(browser.texts("#contact-list strong")).hasSize(20).endsWith("+15550001", "+15550000");
        assertThat(browser.one("#older").isEnabled()).isFalse();

        // When
        start("+15559999", "Hello");
        shows("#counts", "121 contacts");

        // Then
        assertThat(browser.texts("#contact-list strong")).hasSize(20).endsWith("+15550000");

        // When
        browser.type("#find-destination", "+155500*");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.texts("#contact-list strong"))
                .hasSize(50)
                .startsWith("+15550099")
                .doesNotContain("+15559999"));
        browser.type("#find-destination", "+1");
        shows("#no-contacts", "No chat with such a number.");
    }

    @Test
    @DisplayName("is light or dark as its reader prefers, or chooses")
    void isDarkToo() throws Exception {
        // Given
        choose(start("+15550101", "Your order is ready."));
        shows("#messages .SYSTEM", "Your order");
        String ground = "return getComputedStyle(document.body).backgroundColor";
        Object light = browser.run(ground);
        browser.screenshot("light");

        // When
        browser.prefer("dark");

        // Then
        Object dark = browser.run(ground);
        assertThat(dark).isNotEqualTo(light);
        browser.screenshot("dark");

        // When
        browser.click("#theme");

        // Then
        assertThat(browser.run(ground)).isEqualTo(light);
        browser.get(simulator.endpoint());
        assertThat(browser.run(ground)).isEqualTo(light);
    }

    @Test
    @DisplayName("fits a phone's screen")
    void fitsAPhone() throws Exception {
        // Given
        browser.resize(500, 900);
        choose(start("+15550101", "x".repeat(300)));
        shows("#messages .SYSTEM", "xxx");

        // Then
        assertThat((Long) browser.run(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        browser.screenshot("narrow");
    }

    @Test
    @DisplayName("says that the simulator has ended")
    void tellsTheEnd() {
        // When
        simulator.close();

        // Then
        shows("#problem", "The simulator does not answer. Is it running?");
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
}
