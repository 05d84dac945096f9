package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@DisplayName("The page for everybody")
class PageAccessIT extends PageScene {
    PageAccessIT(Browser browser) {
        super(browser);
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
    @DisplayName("has Send within ten presses of Tab, and a link that skips to the answer")
    void isUsedByKeyboard() {
        // Given
        for (int i = 0; i < 60; i++) {
            start("+155501%02d".formatted(i), "Hello");
        }
        choose(start("+15550107", "Your order is ready."));
        shows("#messages .SYSTEM", "Your order");
        browser.run("document.activeElement.blur()");

        // When
        List<String> stops = new ArrayList<>();
        while (stops.size() < 10 && !stops.contains("send")) {
            browser.press(Keys.TAB);
            stops.add(browser.focused());
        }

        // Then
        assertThat(stops).startsWith("skip").contains("find-text", "messages", "answer-text", "send");

        // When
        browser.run("document.activeElement.blur(); document.getElementById('skip').focus()");
        browser.press(Keys.ENTER);
        browser.press("On my way", Keys.TAB, Keys.SPACE);

        // Then
        shows("#messages .CUSTOMER", "On my way");
    }

    @ParameterizedTest
    @CsvSource({"390,light", "390,dark", "820,light", "820,dark", "1400,light", "1400,dark"})
    @DisplayName("is without a violation of axe's rules, at three widths, in both themes, in each of its parts")
    void isAccessible(int width, String theme) throws Exception {
        // Given
        browser.resize(width, 900);
        browser.prefer(theme);
        caller.startRaw("{}");
        String contactId = start(
                to("+15550107", "Hello **Ada**, *tomorrow* at 10:30. Will you come?\n* [Map](https://example.com)")
                        .put("Attributes", new JsonObject().put("name", "Ada")));
        simulator.answer(contactId, "Yes, please");
        String picker = start(message("application/json", Templates.LIST_PICKER));
        String form = start(message("application/json", Templates.FORM));
        start(message("text/markdown", "**Bold**"));

        for (String part : List.of(
                "view=contacts",
                "contact=" + contactId,
                "contact=" + picker,
                "contact=" + form,
                "view=journal",
                "view=account")) {
            // When
            browser.get(simulator.endpoint() + "/#" + part);
            shows("#page-number, #chat-destination, #clock, .verdict", "");
            await().atMost(PATIENCE).until(() -> !browser.texts("#requests li").isEmpty());
            browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");

            // Then
            assertThat(browser.accessibilityViolations()).as(part).isEmpty();
        }
        browser.run("document.getElementById('reset').click()");
        assertThat(browser.accessibilityViolations()).as("reset").isEmpty();
    }

    private static JsonObject message(String type, String content) {
        return to("+15550108", "").put("InitialSystemMessage", ChatRequests.message(type, content));
    }
}
