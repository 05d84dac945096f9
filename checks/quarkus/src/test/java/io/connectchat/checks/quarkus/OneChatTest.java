package io.connectchat.checks.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("An application with the extension as its one dependency, and without a setting")
class OneChatTest {
    @Inject
    OneChat chat;

    @Test
    @DisplayName("starts a chat in the simulator that comes by itself")
    void startsAChat() {
        assertThat(chat.contact()).matches("[0-9a-f-]{36}");
    }
}
