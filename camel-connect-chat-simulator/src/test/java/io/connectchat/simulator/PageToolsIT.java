package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Quotas, clock, reset and export on the page")
class PageToolsIT extends PageScene {
    PageToolsIT(Browser browser) {
        super(browser);
    }

    @Test
    @DisplayName("has gauges of what is left of the quotas, and of the open chats")
    void showsQuotas() throws Exception {
        // Given
        shows("#start-quota", "500 of 500");
        assertThat(browser.text("#start-quota")).contains("2/s");

        // When
        for (int i = 0; i < 10; i++) {
            caller.start(ChatRequests.valid());
        }

        // Then
        shows("#start-quota", "490 of 500");
        assertThat(browser.one("#start-quota meter").getDomProperty("value")).isEqualTo("490");
        assertThat(browser.text("#open-chats")).contains(ChatRequests.INSTANCE + ": 10 open");
        browser.screenshot("quotas");
    }

    @Test
    @DisplayName("folds the quotas of the other operations, and tells them apart")
    void foldsTheOthers() {
        try (ConnectSimulator limited = Unsigned.builder().awsQuotas().start()) {
            // When
            browser.get(limited.endpoint());
            shows("#start-quota", "5 of 5");

            // Then
            assertThat(browser.one("#other-quotas").isDisplayed()).isFalse();
            browser.tap("#more-quotas summary");
            assertThat(browser.texts("#other-quotas .name")).contains("StopContact", "TagContact");
        }
    }

    @Test
    @DisplayName("ends a chat as its customer does")
    void endsAChat() {
        // Given
        String contactId = start("+15550101", "Hello");
        choose(contactId);
        shows("#messages .SYSTEM", "Hello");

        // When
        browser.tap("#end-chat");

        // Then
        shows("#messages .note:last-child", "The chat has ended: CUSTOMER_DISCONNECT");
        assertThat(simulator.contact(contactId).orElseThrow().status()).isEqualTo(ContactStatus.DISCONNECTED);
        assertThat(browser.one("#end-chat").isEnabled()).isFalse();
        assertThat(browser.one("#send").isEnabled()).isFalse();
    }

    @Test
    @DisplayName("advances the clock, by which chats end")
    void advancesTheClock() {
        // Given
        String contactId = start("+15550101", "Hello");
        shows("#clock", "2026");

        // When
        browser.type("#advance-by", "25");
        browser.tap("#advance button");

        // Then
        await().atMost(PATIENCE)
                .until(() -> simulator.contact(contactId).orElseThrow().status() == ContactStatus.DISCONNECTED);
        shows("#clock", "Feb");
        choose(contactId);
        shows("#messages .note:last-child", "EXPIRED");

        // When
        browser.run("document.getElementById('advance-by').type = 'text'");
        browser.type("#advance-by", "-1");
        browser.tap("#advance button");

        // Then
        shows("#tools-problem", "millis");
    }

    @Test
    @DisplayName("resets all, but asks before")
    void resets() {
        // Given
        start("+15550101", "Hello");
        shows("#counts", "1 contact, 1 request");

        // When
        browser.tap("#reset");
        browser.tap("#keep");
        browser.tap("#reset");
        shows("#confirm-reset", "can't be undone");

        // Then
        assertThat(simulator.contacts()).hasSize(1);

        // When
        browser.tap("#reset-now");

        // Then
        shows("#no-contacts", "Nobody has been messaged yet.");
        await().atMost(PATIENCE).until(() -> browser.texts("#requests li").isEmpty());
        assertThat(simulator.contacts()).isEmpty();
        assertThat(browser.one("#confirm-reset").isDisplayed()).isFalse();
    }

    @Test
    @DisplayName("exports contacts and requests as NDJSON")
    void exports(@TempDir Path downloads) {
        // Given
        String first = start("+15550101", "Hello");
        String second = start("+15550102", "Hello");
        browser.saveTo(downloads);

        // When
        browser.tap("#export-contacts");
        browser.tap("#export-requests");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(downloads.resolve("contacts.ndjson"))
                .exists());
        assertThat(downloads.resolve("contacts.ndjson")).content().satisfies(lines -> assertThat(
                        lines.lines().map(each -> new JsonObject(each).getString("contactId")))
                .containsExactly(first, second));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(downloads.resolve("requests.ndjson"))
                .exists());
        assertThat(downloads.resolve("requests.ndjson")).content().satisfies(lines -> assertThat(
                        lines.lines().map(each -> new JsonObject(each).getString("operation")))
                .hasSize(2));
    }

    @Test
    @DisplayName("says that the simulator has ended")
    void tellsTheEnd() {
        // When
        simulator.close();

        // Then
        shows("#problem", "The simulator does not answer. Is it running?");
    }
}
