package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;

@DisplayName("A conversation on the page, in a real browser")
class AgentOnPageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    @DisplayName(
            "shows a customer of the web by name, and what the agent writes on the other side of what the customer writes")
    void showsBoth() {
        try (ParticipantScene scene = new ParticipantScene();
                Browser browser = Browser.open()) {
            // Given
            StartChatContactResponse chat = scene.chat();
            scene.say(scene.join(chat.participantToken()), "Where is my order?");
            scene.say(scene.join(scene.simulator.agentToken(chat.contactId(), "Grace")), "On its way.");

            // When
            browser.resize(1600, 1000);
            browser.get(scene.simulator.endpoint());
            String button = "[data-contact='" + chat.contactId() + "']";
            await().atMost(PATIENCE).until(() -> !browser.texts(button).isEmpty());
            browser.click(button);

            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.text("#chat-destination"))
                    .isEqualTo("Ada"));
            assertThat(browser.text("#messages .CUSTOMER")).contains("Where is my order?");
            assertThat(browser.text("#messages .AGENT")).contains("On its way.");
            assertThat(browser.run("return getComputedStyle(document.querySelector('#messages .AGENT')).alignSelf"))
                    .isEqualTo("flex-start");
        }
    }
}
