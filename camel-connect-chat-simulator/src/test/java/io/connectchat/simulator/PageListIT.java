package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@DisplayName("The list of contacts on the page")
class PageListIT extends PageScene {
    PageListIT(Browser browser) {
        super(browser);
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
        browser.type("#find-text", "+155500*");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.texts("#contact-list strong"))
                .hasSize(50)
                .startsWith("+15550099")
                .doesNotContain("+15559999"));
        browser.type("#find-text", "+99*");
        shows("#no-contacts", "No chat has this");
    }

    @ParameterizedTest
    @CsvSource({"555 01 02", "(555) 0102", "ADA", "order IS", "toKEN-2", "Grace"})
    @DisplayName("is searched by a part of the number, the name, a text or the token")
    void isSearched(String typed) {
        // Given
        String found = start(to("+15550102", "Your order is ready.")
                .put("ClientToken", "token-2")
                .put("Attributes", new JsonObject().put("name", "Ada Lovelace")));
        simulator.answer(found, "Thanks, Grace");
        start("+15550199", "Hello");
        shows("#counts", "2 contacts");

        // When
        browser.type("#find-text", typed);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.texts("#contact-list strong"))
                .containsExactly("+15550102"));
    }

    @Test
    @DisplayName("is walked through by the arrow keys, and a chat is opened by Enter")
    void isWalkedThrough() {
        // Given
        for (int i = 0; i < 4; i++) {
            start("+1555010" + i, "Hello");
        }
        await().atMost(PATIENCE)
                .until(() -> browser.texts("#contact-list strong").size() == 4);

        // When
        browser.run("document.querySelector('#contact-list a').focus()");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);

        // Then
        assertThat(browser.focused()).startsWith("+15550101");

        // When
        start("+15550109", "Hello");
        await().atMost(PATIENCE)
                .until(() -> browser.texts("#contact-list strong").size() == 5);
        assertThat(browser.focused()).startsWith("+15550101");
        browser.press(Keys.END, Keys.HOME, Keys.ENTER);

        // Then
        shows("#chat-destination", "+15550109");
    }
}
