package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal on the page")
class PageJournalIT extends PageScene {
    PageJournalIT(Browser browser) {
        super(browser);
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
        shows("#requests", "UnknownOperationException");
        assertThat(browser.texts("#requests .verdict"))
                .containsExactly(
                        "UnknownOperationException", "InvalidRequestException", "accepted, with a remark", "accepted");
        assertThat(browser.texts("#requests .number")).containsExactly("–", "–", "+15550102", "+15550101");
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
        browser.tap("#requests li:nth-child(3) summary");

        // Then
        assertThat(browser.text("#requests .violation")).contains("InstanceId", "is required");

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
}
