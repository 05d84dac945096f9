package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Faults and answers on the page")
class PageScriptIT extends PageScene {
    PageScriptIT(Browser browser) {
        super(browser);
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
}
