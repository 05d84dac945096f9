package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chat on the page")
class PageChatIT extends PageScene {
    PageChatIT(Browser browser) {
        super(browser);
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
        assertThat(browser.text("#messages .SYSTEM .plain")).isEqualTo("Will you come?");
        assertThat(browser.text("#messages .CUSTOMER .plain")).isEqualTo("Yes, please \uD83D\uDE00");
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
}
