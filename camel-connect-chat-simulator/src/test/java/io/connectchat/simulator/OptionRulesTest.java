package io.connectchat.simulator;

import static io.connectchat.simulator.Limit.EMOJI;
import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.member;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on duration, participant and content types")
class OptionRulesTest extends RulesContract {
    @Override
    List<Limit> limits() {
        return List.of(
                member("ChatDurationInMinutes", AWS, 60, 59, "ChatDurationInMinutes must be 60 to 10080, and is 59"),
                member("ChatDurationInMinutes", AWS, 10_080, 10_081, "must be 60 to 10080, and is 10081"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", "a"),
                        new JsonObject(),
                        "ParticipantDetails.DisplayName is required"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", "a"),
                        new JsonObject().put("DisplayName", ""),
                        "ParticipantDetails.DisplayName must be 1 to 256 characters long, and has 0"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", EMOJI.repeat(256)),
                        new JsonObject().put("DisplayName", EMOJI.repeat(257)),
                        "ParticipantDetails.DisplayName must be 1 to 256 characters long, and has 257"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain"),
                        List.of("text/markdown"),
                        "SupportedMessagingContentTypes must contain text/plain"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/markdown", "text/plain", "application/json"),
                        List.of(),
                        "SupportedMessagingContentTypes must contain text/plain"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain", "application/vnd.amazonaws.connect.message.interactive"),
                        List.of("text/plain", "text/html"),
                        "SupportedMessagingContentTypes[1] must be text/plain or "),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain", "application/vnd.amazonaws.connect.message.interactive.response"),
                        List.of("text/plain", ""),
                        "SupportedMessagingContentTypes[1] must be 1 to 100 characters long"));
    }
}
