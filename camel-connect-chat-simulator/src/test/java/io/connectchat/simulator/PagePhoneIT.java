package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page on a phone")
class PagePhoneIT extends PageScene {
    PagePhoneIT(Browser browser) {
        super(browser);
    }

    @BeforeEach
    void holdAPhone() {
        browser.resize(390, 844);
    }

    private void seesTheChat() {
        await("chat").atMost(PATIENCE).until(() -> browser.one("#answer-text").isDisplayed());
        assertThat(browser.one("#contact-list").isDisplayed()).isFalse();
    }

    private void seesTheList() {
        await("list").atMost(PATIENCE).until(() -> browser.one("#contact-list").isDisplayed());
        assertThat(browser.one("#answer-text").isDisplayed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 899})
    @DisplayName("leads from the list to a chat and back, by its own way and the browser's")
    void leadsToAChatAndBack(int width) throws Exception {
        // Given
        browser.resize(width, 844);
        String contactId = start("+15550101", "Your order is ready.");
        String row = "[data-contact='" + contactId + "']";
        shows("#contact-list", "+15550101");
        seesTheList();

        // When
        browser.tap(row);

        // Then
        seesTheChat();
        shows("#messages", "Your order is ready.");
        assertThat((Long) browser.run(
                        "return Math.round(document.querySelector('#messages .SYSTEM').getBoundingClientRect().top)"))
                .isBetween(0L, 844L);
        browser.screenshot("phone-chat-" + width);

        // When
        browser.tap("#back");

        // Then
        seesTheList();
        assertThat(browser.focused()).startsWith("+15550101");

        // When
        browser.tap(row);
        seesTheChat();
        browser.back();

        // Then
        seesTheList();

        // When
        browser.forward();

        // Then
        seesTheChat();
    }

    @Test
    @DisplayName("opened at a chat's address shows the chat, and leads back to the list all the same")
    void opensAtAChat() {
        // Given
        String contactId = start("+15550101", "Your order is ready.");

        // When
        browser.get("about:blank");
        browser.get(simulator.endpoint() + "/#contact=" + contactId);

        // Then
        seesTheChat();
        shows("#chat-destination", "+15550101");

        // When
        browser.tap("#back");

        // Then
        seesTheList();
    }

    @Test
    @DisplayName("finds one customer's chat among 10,000 in three taps")
    void findsOneAmongMany() throws Exception {
        // Given
        for (int i = 0; i < 10_000; i++) {
            caller.start(to("+491511%06d".formatted(i), "Your order " + i + " is ready."));
            if (i % 500 == 499) {
                // The quota has filled again.
                clock.move(Duration.ofSeconds(250));
            }
        }
        shows("#counts", "10,000 contacts");

        // When
        browser.tap("#find-text");
        browser.press("15 11 00 07 03");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.texts("#contact-list strong"))
                .containsExactly("+491511000703"));
        browser.tap("#contact-list a");

        // Then
        shows("#messages .SYSTEM", "Your order 703 is ready.");
        seesTheChat();

        // When
        browser.tap("#answer-text");
        browser.press("Thanks\n");

        // Then
        shows("#messages .CUSTOMER", "Thanks");
        browser.screenshot("phone-found");
    }

    @Test
    @DisplayName("has the requests and the controls each on a screen of their own")
    void hasItsParts() {
        // Given
        caller.startRaw("{}");

        // When
        browser.tap("#views a:nth-child(2)");

        // Then
        shows("#requests", "InvalidRequestException");
        assertThat(browser.one("#contacts").isDisplayed()).isFalse();

        // When
        browser.tap("#views a:nth-child(3)");

        // Then
        await().atMost(PATIENCE).until(() -> browser.one("#start-quota").isDisplayed());
        assertThat(browser.one("#journal").isDisplayed()).isFalse();

        // When
        browser.tap("#views a:nth-child(1)");

        // Then
        await().atMost(PATIENCE).until(() -> browser.one("#find-text").isDisplayed());
        assertThat(browser.one("#account").isDisplayed()).isFalse();
    }

    @Test
    @DisplayName("fits a phone's screen")
    void fitsAPhone() throws Exception {
        // Given
        choose(start("+15550101", "x".repeat(300)));
        shows("#messages .SYSTEM", "xxx");

        // Then
        assertThat((Long) browser.run(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        browser.screenshot("narrow");
        for (int part = 1; part <= 3; part++) {
            browser.tap("#views a:nth-child(" + part + ")");
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
        }
    }
}
